package dev.cella.lessons.explore.file;

/**
 * Reduces an image row by row. Each new pixel is the mean of the area that it covers in the image, parts of pixels included.
 * Not thread-safe.
 */
final class AreaMeans {
    private final PixelRows rows;
    private final int height;
    private final int width;
    private final float[][][] planes;

    /** Prepares for {@code height} rows of {@code width} pixels, neither more than the image has. */
    AreaMeans(PixelRows rows, int height, int width) {
        this.rows = rows;
        this.height = height;
        this.width = width;
        this.planes = new float[rows.channels()][height][width];
    }

    /** Returns {@code [C][H][W]}. */
    float[][][] planes() {
        float[][] row = new float[rows.channels()][rows.width()];
        float[] narrow = new float[width];
        double span = (double) rows.height() / height;
        for (int y = 0; y < rows.height(); y++) {
            rows.read(y, row);
            for (int c = 0; c < row.length; c++) {
                narrow(row[c], narrow);
                for (int above = (int) (y / span); above < Math.min(height, Math.ceil((y + 1) / span)); above++) {
                    add(narrow, overlap(above, span, y), planes[c][above]);
                }
            }
        }
        return planes;
    }

    /** Computes the means along a row. */
    private static void narrow(float[] row, float[] means) {
        double span = (double) row.length / means.length;
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (int x = (int) (i * span); x < Math.min(row.length, Math.ceil((i + 1) * span)); x++) {
                sum += overlap(i, span, x) * row[x];
            }
            means[i] = (float) sum;
        }
    }

    private static void add(float[] row, double share, float[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] = (float) Math.min(1, sums[x] + share * row[x]); // rounding must not lead beyond white
        }
    }

    /** Returns the part of new pixel {@code index}, which covers {@code span} pixels, that pixel {@code at} makes. */
    private static double overlap(int index, double span, int at) {
        return Math.max(0, Math.min((index + 1) * span, at + 1) - Math.max(index * span, at)) / span;
    }
}
