/**
 * Lesson 03, "A dense net doesn't know where its pixels are": dense layers in plain loops, and pixels in another order.
 *
 * <p>Why it exists: in a library, a dense layer is one word. Here you see the sum of every unit, product by product. And you
 * can give all images the same new order of pixels, to see who notices.
 *
 * <pre>{@code
 * var layer = denseUnits(weights, 0.5, -1).relu();     // weights [units, H, W], one bias per unit
 * touch(layer.of(image));                              // image [H, W]
 * PixelOrder order = shuffledPixels(784, 3);           // drawn from the seed 3
 * order.images(x);                                     // the same order for all images [N, C, H, W]
 * order.weights(first);                                // the rows of [784, units], to go with them
 * order.inverse().images(order.images(x));             // x again
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.dense.DenseUnits}, {@link dev.cella.lessons.dense.DenseTrace} with {@link
 * dev.cella.lessons.dense.UnitSum}, {@link dev.cella.lessons.dense.PixelOrder}. The word that trains is {@code dense(32)}.
 */
package dev.cella.lessons.dense;
