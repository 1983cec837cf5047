/**
 * Image files as bytes, and smaller images of the same scene.
 *
 * <p>Why it exists: sets of detection and segmentation consist of JPEG and PNG files, which may be truncated, damaged
 * or hostile, and which are too large for a lesson.
 *
 * <p>Reading order: {@link dev.cella.datasets.raster.RgbImage} (decodes a file; {@link
 * dev.cella.datasets.raster.GrayImage} does so for masks), {@link dev.cella.datasets.raster.Reduction} (averages pixels;
 * numbers of objects are decided by majority).
 *
 * <pre>{@code
 * byte[] file = Files.readAllBytes(path);
 * RgbImage image = RgbImage.decode("smear.jpg", "jpeg", file, 1_000_000);   // at most a million pixels
 * byte[] small = new Reduction(480, 640, 96, 128).average(image.values(), 3);
 * }</pre>
 */
package dev.cella.datasets.raster;
