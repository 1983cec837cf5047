package dev.cella.lessons.image;

import java.util.Arrays;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Cuts small square parts out of an image, to look at them as numbers. */
public final class Patches {

    private Patches() {}

    /**
     * Copies a square part of a gray image, {@code [1, H, W] -> [size, size]}.
     *
     * @param image gray, {@code [1, H, W]}
     * @param top row of the first pixel, from 0
     * @param left column of the first pixel, from 0
     * @param size edge of the part, in pixels
     * @throws IllegalArgumentException if the image is not gray, or the part does not lie inside it
     */
    public static INDArray patch(INDArray image, int top, int left, int size) {
        if (image.rank() != 3 || image.size(0) != 1) {
            throw new IllegalArgumentException("a patch is cut from a gray image [1, H, W], but this one has shape "
                    + Arrays.toString(image.shape()) + "; choose one channel or try toGray");
        }
        requireInside("row", top, size, image.size(1), "rows");
        requireInside("column", left, size, image.size(2), "columns");
        return image.get(
                        NDArrayIndex.point(0),
                        NDArrayIndex.interval(top, top + size),
                        NDArrayIndex.interval(left, left + size))
                .dup();
    }

    private static void requireInside(String what, int first, int size, long length, String unit) {
        if (first < 0 || size < 1 || first + size > length) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a patch of %d pixels from %s %d does not fit into %d %s (numbered from 0; %s + size must be <="
                            + " %d); try %s %d",
                    size,
                    what,
                    first,
                    length,
                    unit,
                    what,
                    length,
                    what,
                    Math.max(0, length - size)));
        }
    }
}
