/**
 * Images from files that students bring: photographs, scans, DICOM slices.
 *
 * <p>Why it exists: you believe a lesson when it works on your own image. Files come from anywhere, so each is checked before it
 * is decoded: what its first bytes say it is, and how many pixels its header claims. If a file cannot be read, one sentence says
 * why. All values end up between 0 (black) and 1 (white).
 *
 * <pre>{@code
 * byte[] content = Files.readAllBytes(Path.of("scan.dcm"));
 * ImageFile file = ImageFile.read("scan.dcm", content, 256);
 * file.pixels();                                   // [1, H, W] or [3, H, W], neither side longer than 256
 * file.remarks();                                  // "scan.dcm has 512 x 512 pixels, which were reduced to 256 x 256"
 * }</pre>
 *
 * <p>Java's ImageIO decodes, with TwelveMonkeys' plug-in (H. Kuhr) for TIFF. Reading order:
 * {@link dev.cella.lessons.explore.file.ImageFile} (the door), {@code Format}; {@code RasterFile}; {@code TiffFile} with
 * {@code TiffTags} and {@code NumberKind}; {@code DicomFile} with {@code DicomTags}, {@code DicomParser} and
 * {@code GrayscalePipeline}; then what they share: {@code StoredNumbers} (as in the file), {@code Brightness},
 * {@code RasterRows} (from 0 to 1), {@code AreaMeans} (reduced), {@code PlanarImage}.
 */
package dev.cella.lessons.explore.file;
