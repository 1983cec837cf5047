/**
 * Generates images where the real ones are not available. They depend on a seed only, have the shape and the classes of
 * a real set, and show a visible sign for each class. They are for teaching and testing; results on them say nothing
 * about patients.
 *
 * <p>Reading order: {@link dev.cella.datasets.phantom.Phantom} and {@link dev.cella.datasets.phantom.Batch} are what
 * other packages use. A {@code Painter} paints one kind of image; start with {@code PneumoniaXray} and the {@code
 * Thorax} it uses. Painters draw shapes and noise of {@link dev.cella.datasets.phantom.canvas} with numbers from a
 * {@link dev.cella.datasets.phantom.canvas.SeededRandom}. {@link dev.cella.datasets.phantom.field} paints images with
 * many objects, boxes and masks.
 *
 * <pre>{@code
 * var batch = Phantom.of("pneumoniamnist").batch(7, 0, 100);   // seed, stream, number of samples
 * int[] labels = batch.labels();                               // 0 normal, 1 pneumonia
 * byte[] pixels = batch.pixels();                              // 100 x 28 x 28, row by row
 * var again = Phantom.of("pneumoniamnist").batch(7, 0, 100);   // the same bytes, on any machine
 * var others = Phantom.of("pneumoniamnist").batch(7, 1, 100);  // different images: another split
 * }</pre>
 */
package dev.cella.datasets.phantom;
