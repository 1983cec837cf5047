package dev.cella.lessons.explore.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A picture that was read from a file.
 *
 * @param pixels {@code [1, H, W]} for gray and {@code [3, H, W]} for color, float32, from 0 (black) to 1 (white)
 * @param remarks what a person should know of how it was read, one sentence each; often none
 */
public record ImageFile(INDArray pixels, List<String> remarks) {
    /** Pixels that a file may have; more take longer to decode than a student waits. */
    static final long MOST_PIXELS = 50_000_000;

    public ImageFile {
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a PNG, JPEG, GIF, BMP, TIFF, BigTIFF or uncompressed DICOM file.
     *
     * <p>A photograph is turned upright as its EXIF data say. A gray scan that was saved as color becomes gray. Of several
     * pages or slices the first is taken. Unsigned integers of up to 16 bits are divided by the greatest of their kind.
     * Those of more bits, signed ones, and floats outside of 0 to 1 are spread from the least to the greatest. A DICOM slice
     * passes the grayscale pipeline of {@code GrayscalePipeline}. A remark says what was done.
     *
     * @param name of the file, for messages
     * @param longestSide pixels that the longer side may have; a larger picture is reduced by means
     * @throws IllegalArgumentException if it is no such file, is broken, has more than 50 million pixels or needs more memory
     *     than there is
     */
    public static ImageFile read(String name, byte[] content, int longestSide) {
        Format format = Format.of(content);
        if (!format.readable) {
            throw new IllegalArgumentException(name + " is " + format.title + ", and an image must be a PNG, JPEG, GIF,"
                    + " BMP, TIFF or uncompressed DICOM file; try to export the image, or a screenshot of it, as PNG");
        }
        List<String> remarks = new ArrayList<>();
        try {
            DecodedImage image =
                    switch (format) {
                        case DICOM -> DicomFile.read(name, content, remarks);
                        case TIFF_LITTLE, TIFF_BIG, BIG_TIFF_LITTLE, BIG_TIFF_BIG ->
                            TiffFile.read(name, content, remarks);
                        default -> RasterFile.read(name, format, content, longestSide, remarks);
                    };
            return new ImageFile(reduced(name, image, longestSide, remarks).tensor(), remarks);
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(refusal.getMessage(), refusal);
        } catch (OutOfMemoryError e) {
            throw new IllegalArgumentException(noMemory(name), e);
        } catch (IOException | RuntimeException broken) { // decoders throw whatever they stumble over
            throw new IllegalArgumentException(
                    name + " begins as a " + format.title + " file, but what follows cannot be decoded, as if it were"
                            + " broken or cut off; try to copy or export it again",
                    broken);
        }
    }

    /** Says that a file needs more memory than there is. */
    public static String noMemory(String name) {
        return name + " needs more memory to decode than Java has free (its limit is "
                + Runtime.getRuntime().maxMemory() / 1_000_000
                + " MB); try a smaller copy of it, or restart the kernel";
    }

    /** A sentence that is to reach the student as it is. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal(String sentence) {
            super(sentence);
        }
    }

    /** To be called with what a header claims, before anything is decoded. */
    static void checkSize(String name, long width, long height) {
        if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
            throw new Refusal(
                    name + " claims to have " + width + " x " + height + " pixels, and an image must have from"
                            + " 1 to " + MOST_PIXELS / 1_000_000 + " million; try a smaller copy of it");
        }
    }

    private static PlanarImage reduced(String name, DecodedImage image, int longestSide, List<String> remarks) {
        PlanarImage small = image.reducedTo(longestSide);
        int width = image.liesOnItsSide() ? image.height() : image.width();
        int height = image.liesOnItsSide() ? image.width() : image.height();
        if (small.width() < width || small.height() < height) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%s has %d x %d pixels, which were reduced to %d x %d",
                    name,
                    width,
                    height,
                    small.width(),
                    small.height()));
        }
        return small;
    }
}
