package dev.cella.lessons.convolve;

import java.util.Locale;

/**
 * Where one pixel of a padded image comes from: the step of a padding.
 *
 * @param row of the padded image, from 0
 * @param column of the padded image, from 0
 * @param fromRow of the image without its border; −1 for a zero of the border
 * @param fromColumn of the image without its border; −1 for a zero of the border
 * @param value of the pixel
 */
public record PaddedPixel(int row, int column, int fromRow, int fromColumn, double value) {
    /** Returns whether the pixel does not come from the image: a zero of the border. */
    public boolean isZero() {
        return fromRow < 0 || fromColumn < 0;
    }

    /** Returns the step in words: {@code row 0, column 3: row 1, column 2 of the image = 0.400}. */
    @Override
    public String toString() {
        String from = isZero() ? "outside the image" : "row " + fromRow + ", column " + fromColumn + " of the image";
        return String.format(Locale.ROOT, "row %d, column %d: %s = %.3f", row, column, from, value);
    }
}
