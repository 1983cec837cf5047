package dev.cella.lessons.explore.file;

/** An image whose rows are computed when they are asked for, so that a large one never lies in memory as a whole. */
interface PixelRows {
    /** Returns 1 for gray and 3 for color. */
    int channels();

    int width();

    int height();

    /**
     * Computes one row.
     *
     * @param y from 0 at the top
     * @param into {@code [C][W]}, filled with values from 0 (black) to 1 (white)
     */
    void read(int y, float[][] into);
}
