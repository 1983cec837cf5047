package dev.cella.datasets.raster;

/**
 * A smaller image of the same scene. Each of its pixels covers a rectangle of the old image, which may contain parts of
 * pixels; a part counts by its area.
 */
public final class Reduction {
    private final Cover rows;
    private final Cover columns;

    /**
     * Creates a reduction.
     *
     * @throws IllegalArgumentException unless {@code 1 <= newHeight <= height} and {@code 1 <= newWidth <= width}
     */
    public Reduction(int height, int width, int newHeight, int newWidth) {
        rows = new Cover(height, newHeight);
        columns = new Cover(width, newWidth);
    }

    /** The old pixels that each new one covers along an axis. */
    private static final class Cover {
        private final int from;
        private final int to;

        /** The first old pixel, by new one. */
        private final int[] first;

        /** How much of each old pixel is covered, by new one; {@code to} means all of it. */
        private final int[][] shares;

        /**
         * Measures in units of an old pixel divided by {@code to}: an old pixel is {@code to} long, a new one {@code
         * from}.
         */
        Cover(int from, int to) {
            if (to < 1 || to > from) {
                throw new IllegalArgumentException(
                        from + " pixels cannot be reduced to " + to + " (must be 1 to " + from + ")");
            }
            this.from = from;
            this.to = to;
            first = new int[to];
            shares = new int[to][];
            for (int i = 0; i < to; i++) {
                long start = (long) i * from;
                long end = start + from;
                first[i] = (int) (start / to);
                shares[i] = new int[(int) ((end + to - 1) / to) - first[i]];
                for (int s = 0; s < shares[i].length; s++) {
                    long old = (long) (first[i] + s) * to;
                    shares[i][s] = (int) (Math.min(end, old + to) - Math.max(start, old));
                }
            }
        }
    }

    /** Averages unsigned bytes, which lie row by row, the channels of a pixel side by side. */
    public byte[] average(byte[] values, int channels) {
        int length = columns.to * channels;
        long area = (long) rows.from * columns.from;
        byte[] result = new byte[rows.to * length];
        for (int row = 0; row < rows.to; row++) {
            long[] sums = new long[length];
            for (int s = 0; s < rows.shares[row].length; s++) {
                addLine(values, channels, rows.first[row] + s, rows.shares[row][s], sums);
            }
            for (int i = 0; i < length; i++) {
                result[row * length + i] = (byte) ((sums[i] + area / 2) / area); // rounds to the nearest
            }
        }
        return result;
    }

    /** Adds what a line of the old image contributes to one of the new. */
    private void addLine(byte[] values, int channels, int y, int weight, long... sums) {
        for (int column = 0; column < columns.to; column++) {
            int[] shares = columns.shares[column];
            int at = (y * columns.from + columns.first[column]) * channels;
            for (int c = 0; c < channels; c++) {
                long sum = 0;
                for (int s = 0; s < shares.length; s++) {
                    sum += (long) shares[s] * (values[at + s * channels + c] & 0xff);
                }
                sums[column * channels + c] += weight * sum;
            }
        }
    }

    /** Returns the number that covers most of each new pixel; of two that cover the same area, the smaller one. */
    public int[] majority(int... numbers) {
        int[] result = new int[rows.to * columns.to];
        for (int row = 0; row < rows.to; row++) {
            for (int column = 0; column < columns.to; column++) {
                result[row * columns.to + column] = most(numbers, row, column);
            }
        }
        return result;
    }

    private int most(int[] numbers, int row, int column) {
        int best = 0;
        long bestArea = 0;
        for (int y = 0; y < rows.shares[row].length; y++) {
            for (int x = 0; x < columns.shares[column].length; x++) {
                int number = number(numbers, row, column, y, x);
                if (bestArea == 0 || number != best) {
                    long area = area(numbers, row, column, number);
                    if (area > bestArea || (area == bestArea && number < best)) {
                        best = number;
                        bestArea = area;
                    }
                }
            }
        }
        return best;
    }

    private long area(int[] numbers, int row, int column, int number) {
        long area = 0;
        for (int y = 0; y < rows.shares[row].length; y++) {
            for (int x = 0; x < columns.shares[column].length; x++) {
                if (number(numbers, row, column, y, x) == number) {
                    area += (long) rows.shares[row][y] * columns.shares[column][x];
                }
            }
        }
        return area;
    }

    private int number(int[] numbers, int row, int column, int y, int x) {
        return numbers[(rows.first[row] + y) * columns.from + columns.first[column] + x];
    }
}
