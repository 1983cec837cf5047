package dev.cella.lessons.segment;

import java.util.Locale;

/**
 * One step of a flood fill: a pixel gets the number of its region.
 *
 * @param number of the step, from 0
 * @param row of the pixel, from 0
 * @param column of the pixel, from 0
 * @param label of the region, from 1
 * @param fromRow row of the neighbor from which the pixel was reached; its own row if a region begins here
 * @param fromColumn column of that neighbor
 */
public record LabeledPixel(int number, int row, int column, int label, int fromRow, int fromColumn) {
    /** Returns whether a new region begins at this pixel. */
    public boolean begins() {
        return fromRow == row && fromColumn == column;
    }

    /** Returns {@code row 2, column 3: region 1, reached from row 2, column 2}. */
    @Override
    public String toString() {
        return begins()
                ? String.format(Locale.ROOT, "row %d, column %d: region %d begins", row, column, label)
                : String.format(
                        Locale.ROOT,
                        "row %d, column %d: region %d, reached from row %d, column %d",
                        row,
                        column,
                        label,
                        fromRow,
                        fromColumn);
    }
}
