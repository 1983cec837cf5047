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

    /**
     * The old pixels that each new one covers along an axis. In units of an old pixel divided by {@code to}, an old pixel is
     * {@code to} long and a new one {@code from}.
     */
    private record Cover(int from, int to) {
        Cover {
            if (to < 1 || to > from) {
                throw new IllegalArgumentException(
                        from + " pixels cannot be reduced to " + to + " (must be 1 to " + from + ")");
            }
        }

        int first(int pixel) {
            return (int) ((long) pixel * from / to);
        }

        /** Returns the first old pixel that is not covered any more. */
        int end(int pixel) {
            return (int) (((pixel + 1L) * from + to - 1) / to);
        }

        int share(int pixel, int old) {
            long start = Math.max((long) pixel * from, (long) old * to);
            long end = Math.min((pixel + 1L) * from, (old + 1L) * to);
            return (int) (end - start);
        }
    }

    /** Averages unsigned bytes, which lie row by row, the channels of a pixel side by side. */
    public byte[] average(byte[] values, int channels) {
        int length = columns.to() * channels;
        long area = (long) rows.from() * columns.from();
        byte[] result = new byte[rows.to() * length];
        for (int row = 0; row < rows.to(); row++) {
            long[] sums = new long[length];
            for (int y = rows.first(row); y < rows.end(row); y++) {
                addLine(values, channels, y, rows.share(row, y), sums);
            }
            for (int i = 0; i < length; i++) {
                result[row * length + i] = (byte) ((sums[i] + area / 2) / area); // rounds to the nearest
            }
        }
        return result;
    }

    /** Adds what a line of the old image contributes to one of the new. */
    private void addLine(byte[] values, int channels, int y, int weight, long... sums) {
        for (int column = 0; column < columns.to(); column++) {
            int end = columns.end(column);
            for (int x = columns.first(column); x < end; x++) {
                int at = (y * columns.from() + x) * channels;
                int share = weight * columns.share(column, x);
                for (int c = 0; c < channels; c++) {
                    sums[column * channels + c] += (long) share * (values[at + c] & 0xff);
                }
            }
        }
    }

    /** Returns the number that covers most of each new pixel; of two that cover the same area, the smaller one. */
    public int[] majority(int... numbers) {
        int[] result = new int[rows.to() * columns.to()];
        for (int row = 0; row < rows.to(); row++) {
            for (int column = 0; column < columns.to(); column++) {
                result[row * columns.to() + column] = most(numbers, row, column);
            }
        }
        return result;
    }

    private int most(int[] numbers, int row, int column) {
        int best = 0;
        long bestArea = 0;
        for (int y = rows.first(row); y < rows.end(row); y++) {
            for (int x = columns.first(column); x < columns.end(column); x++) {
                int number = numbers[y * columns.from() + x];
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
        for (int y = rows.first(row); y < rows.end(row); y++) {
            for (int x = columns.first(column); x < columns.end(column); x++) {
                if (numbers[y * columns.from() + x] == number) {
                    area += (long) rows.share(row, y) * columns.share(column, x);
                }
            }
        }
        return area;
    }
}
