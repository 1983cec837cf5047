package dev.cella.lessons.region.roi;

import java.util.Locale;

/**
 * One step of RoI pooling: whole cells of a map, and the largest of them.
 *
 * @param channel of the map, from 0
 * @param row of the bin, from 0
 * @param column of the bin, from 0
 * @param top first row of cells
 * @param left first column of cells
 * @param bottom row after the last one
 * @param right column after the last one
 * @param winnerRow of the largest cell; −1 if the bin is empty
 * @param winnerColumn of the largest cell; −1 if the bin is empty
 * @param result the largest value; 0 if the bin is empty
 */
public record RoiBin(
        int channel,
        int row,
        int column,
        int top,
        int left,
        int bottom,
        int right,
        int winnerRow,
        int winnerColumn,
        double result) {

    /** Returns whether no cell belongs to the bin. */
    public boolean isEmpty() {
        return winnerRow < 0;
    }

    /** Looks for the largest cell; the first of equal ones. */
    static RoiBin of(double[][] map, int channel, int row, int column, BinEdges rows, BinEdges columns) {
        int top = rows.start(row);
        int left = columns.start(column);
        int winnerRow = -1;
        int winnerColumn = -1;
        double largest = 0;
        for (int y = top; y < rows.end(row); y++) {
            for (int x = left; x < columns.end(column); x++) {
                if (winnerRow < 0 || map[y][x] > largest) {
                    winnerRow = y;
                    winnerColumn = x;
                    largest = map[y][x];
                }
            }
        }
        return new RoiBin(
                channel, row, column, top, left, rows.end(row), columns.end(column), winnerRow, winnerColumn, largest);
    }

    /** Returns the bin in words: {@code bin 0, 1: rows 2 to 4, columns 3 to 5, max 0.500 at row 3, column 4}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "bin %d, %d: rows %d to %d, columns %d to %d, %s",
                row,
                column,
                top,
                bottom,
                left,
                right,
                isEmpty()
                        ? "empty: 0"
                        : String.format(Locale.ROOT, "max %.3f at row %d, column %d", result, winnerRow, winnerColumn));
    }
}
