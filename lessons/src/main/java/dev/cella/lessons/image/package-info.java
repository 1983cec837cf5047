/**
 * Lesson 01, "An image is a box of numbers": channels × height × width.
 *
 * <p>Why it exists: before you train a network on images, look at their numbers. These few operations are what you need to
 * look. Images are tensors {@code [C, H, W]}, float32, with intensities from 0 (black) to 255
 * (white) unless said otherwise; C is 1 for gray and 3 for red, green and blue.
 *
 * <pre>{@code
 * INDArray scan = breast.train().image(0, ZERO_TO_255);   // [1, 28, 28]
 * numbers(patch(scan, 10, 10, 5));                        // 5 × 5 of its pixels, as numbers
 * int[] counts = countIntensities(scan);                  // how often each of the 256 intensities occurs
 * INDArray gray = toGray(retina.train().image(0, ZERO_TO_255));
 * majorityBaseline(breast.train().labels(), breast.test().labels());
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.image.Patches}, {@link dev.cella.lessons.image.Intensities},
 * {@link dev.cella.lessons.image.GrayScale}, {@link dev.cella.lessons.image.MajorityBaseline}.
 */
package dev.cella.lessons.image;
