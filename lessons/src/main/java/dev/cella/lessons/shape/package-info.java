/**
 * What a layer does to the shape of its input, before any number is computed.
 *
 * <p>Why it exists: most errors in a net are errors of shape, and you can find them without weights, data or DL4J. A
 * layer of a lesson (a convolution with its stride, a pooling) and a layer of a net are the same value, a {@link
 * dev.cella.lessons.shape.LayerSpec}. So the sizes that a lesson teaches are those that the net uses.
 *
 * <p>Read {@link dev.cella.lessons.shape.TensorShape}, then {@link dev.cella.lessons.shape.LayerSpec}. {@link
 * dev.cella.lessons.shape.Block} and {@link dev.cella.lessons.shape.Chain} only say which parts can be combined.
 *
 * <pre>{@code
 * TensorShape image = input(1, 28, 28);
 * conv(8, 5).output(image);                      // 8x24x24
 * conv(8, 5).output(input(1, 3, 28));            // kernel 5x5 does not fit input 3x28 with padding 0 …
 * image.flattened();                             // 784
 * }</pre>
 */
package dev.cella.lessons.shape;
