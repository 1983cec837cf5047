/**
 * Made pictures, for where the real ones are not at hand: seeded, of the same shape and classes as each real set, each class
 * told by something that can be seen. They are for trying and teaching; a result on them says nothing about patients.
 *
 * <p>Reading order: {@link dev.cella.datasets.phantom.Phantom} and {@link dev.cella.datasets.phantom.Batch} are the door. A
 * {@code Painter} paints one kind of picture; begin with {@code PneumoniaXray} and the {@code Thorax} it uses. Painters put
 * {@code Shape}s (regions, as signed distances in pixels) and {@code Noise} (smooth texture) on a {@code Canvas}, with
 * chances from {@code Dice}. Since a shape knows its distance everywhere, an exact mask or box of what is painted can be
 * had from the very shape that painted it.
 *
 * <pre>{@code
 * var batch = Phantom.of("pneumoniamnist").batch(7, 0, 100);   // seed, stream, number of samples
 * int[] labels = batch.labels();                               // 0 normal, 1 pneumonia
 * byte[] pixels = batch.pixels();                              // 100 x 28 x 28, row by row
 * var again = Phantom.of("pneumoniamnist").batch(7, 0, 100);   // the same bytes, on any machine
 * var others = Phantom.of("pneumoniamnist").batch(7, 1, 100);  // other pictures: another split
 * }</pre>
 */
package dev.cella.datasets.phantom;
