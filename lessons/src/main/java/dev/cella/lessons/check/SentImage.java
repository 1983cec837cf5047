package dev.cella.lessons.check;

import java.util.Locale;

/** The image that a student sends to a box which keeps its secret. */
public final class SentImage {
    private SentImage() {}

    /**
     * Requires an image that a window fits into.
     *
     * @param image {@code [row][column]}
     * @param side pixels along a side of the window
     * @param window what the window is called, such as {@code kernel}
     * @param example an image that fits, as Java writes it
     * @throws IllegalArgumentException if the window does not fit, or the rows have different lengths
     */
    public static void require(double[][] image, int side, String window, String example) {
        int width = image.length == 0 ? 0 : image[0].length;
        for (double[] row : image) {
            if (row.length != width) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "rows of %d and %d pixels make no image (all must have the same length); try %s",
                        width,
                        row.length,
                        example));
            }
        }
        if (image.length < side || width < side) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "an image of %dx%d is smaller than the %s (must be at least %dx%d); try %s",
                    image.length,
                    width,
                    window,
                    side,
                    side,
                    example));
        }
    }
}
