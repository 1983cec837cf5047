package dev.cella.lessons.explore;

import dev.cella.lessons.explore.file.ImageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An image of the student's own, from a file beside the notebook. */
public final class OwnImage {
    /** Pixels along the longer side, unless another number is asked for: enough to see, and quick to compute with. */
    public static final int LONGEST_SIDE = 256;

    private static final long MOST_BYTES = 200_000_000;

    private OwnImage() {}

    /**
     * Reads a PNG, JPEG, GIF, BMP, TIFF or uncompressed DICOM file, {@code -> [1, H, W]} for gray and {@code [3, H, W]} for
     * color, from 0 (black) to 1 (white). A side longer than {@value #LONGEST_SIDE} pixels is reduced to that. One line says
     * so, and another what was windowed or spread.
     *
     * @param file beside the notebook, or a whole path
     * @throws IllegalArgumentException if there is no such file, or it is none of these, or broken, or too large
     */
    public static INDArray ownImage(String file) {
        return ownImage(file, LONGEST_SIDE);
    }

    /**
     * {@link #ownImage(String)} with another size.
     *
     * @param longestSide pixels that the longer side may have, 1 or more
     * @throws IllegalArgumentException also if {@code longestSide} is less than 1
     */
    public static INDArray ownImage(String file, int longestSide) {
        if (longestSide < 1) {
            throw new IllegalArgumentException(
                    "an image of " + longestSide + " pixels shows nothing (must be >= 1); try " + LONGEST_SIDE);
        }
        Path path = Path.of(file);
        String name = path.getFileName().toString();
        ImageFile read = ImageFile.read(name, content(path), longestSide);
        read.remarks().forEach(System.out::println);
        IntensityWindow.of(read.pixels()).advice(name).forEach(System.out::println);
        return read.pixels();
    }

    private static byte[] content(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("there is no file " + file + " in "
                        + Path.of("").toAbsolutePath() + ", where an image must lie unless its whole path is given;"
                        + " try to drag it into the file browser on the left, or uploadImage()");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalArgumentException(file + " has " + Files.size(file) / 1_000_000
                        + " MB, and an image may have " + MOST_BYTES / 1_000_000 + "; try a smaller copy of it");
            }
            return Files.readAllBytes(file);
        } catch (OutOfMemoryError e) {
            throw new IllegalArgumentException(ImageFile.noMemory(file.toString()), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read (" + e.getMessage() + "); check that you may open it, or try a copy", e);
        }
    }
}
