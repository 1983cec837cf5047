package dev.cella.lessons.region.roi;

/**
 * Where the bins of RoI pooling begin and end along one axis, in whole cells. Rounded twice: first the box, then each
 * bin.
 *
 * <p>The box is rounded to whole cells and has at least one. A bin begins at the cell that its lower edge lies in and
 * ends after the cell that its upper edge lies in, so neighbors can share a cell. Cells outside the map are left out.
 * Source: Girshick, Fast R-CNN (2015), section 2.1, and the code that came with it.
 *
 * @param first cell of the box
 * @param length cells of the box
 * @param bins how many bins
 * @param size cells of the map
 */
record BinEdges(int first, int length, int bins, int size) {
    /**
     * Rounds a box.
     *
     * @param from lower edge, in cells
     * @param to upper edge, in cells
     */
    static BinEdges of(double from, double to, int bins, int size) {
        int first = (int) Math.floor(from + 0.5);
        int end = (int) Math.floor(to + 0.5);
        return new BinEdges(first, Math.max(1, end - first), bins, size);
    }

    /** Returns the first cell of a bin. */
    int start(int bin) {
        return clipped(first + Math.floorDiv(bin * length, bins));
    }

    /** Returns the cell after the last one of a bin. */
    int end(int bin) {
        return clipped(first + Math.floorDiv((bin + 1) * length + bins - 1, bins));
    }

    private int clipped(int cell) {
        return Math.min(size, Math.max(0, cell));
    }
}
