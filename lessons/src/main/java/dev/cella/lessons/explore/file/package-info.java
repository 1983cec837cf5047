/**
 * Pictures from files that a student brings: photographs, scans, DICOM slices.
 *
 * <p>Why it exists: a lesson is believed when it works on one's own picture. Files come from anywhere, so each is looked at
 * before it is decoded: what it is by its first bytes, how many pixels its header claims. What cannot be read is told in
 * one sentence. Everything that is read ends as light from 0 (black) to 1 (white).
 *
 * <pre>{@code
 * byte[] content = Files.readAllBytes(Path.of("scan.dcm"));
 * PictureFile file = PictureFile.read("scan.dcm", content, 256);
 * file.pixels();                                   // [1, H, W] or [3, H, W], neither side longer than 256
 * file.remarks();                                  // "scan.dcm has 512 x 512 pixels, which were reduced to 256 x 256"
 * }</pre>
 *
 * <p>DICOM's tags are read by ImageJ (W. Rasband, National Institutes of Health). Reading order:
 * {@link dev.cella.lessons.explore.file.ImageFile} (the door), {@code Format}, {@code RasterFile}, {@code DicomFile} with
 * {@code DicomTags}, {@code Light}.
 */
package dev.cella.lessons.explore.file;
