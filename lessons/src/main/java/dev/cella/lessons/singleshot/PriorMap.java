package dev.cella.lessons.singleshot;

import java.util.List;

/**
 * A feature map of an SSD net, and the prior boxes that belong to each of its positions.
 *
 * @param rows of the map
 * @param columns of the map
 * @param stride pixels of the image from one position to the next
 * @param shapes of the prior boxes
 */
public record PriorMap(int rows, int columns, int stride, List<AnchorShape> shapes) {
    /** Copies its list. */
    public PriorMap {
        shapes = List.copyOf(shapes);
    }

    /**
     * Describes a feature map with {@code shapes.length} prior boxes at each position.
     *
     * @throws IllegalArgumentException if the map has no position, or there is no shape
     */
    public static PriorMap priorMap(int rows, int columns, int stride, AnchorShape... shapes) {
        if (rows < 1 || columns < 1 || stride < 1 || shapes.length == 0) {
            throw new IllegalArgumentException("a map of " + rows + " × " + columns + " positions, " + stride
                    + " pixels apart, with " + shapes.length
                    + " shapes has no prior box (all must be >= 1); try priorMap(12, 16, 8, anchor(20, 20))");
        }
        return new PriorMap(rows, columns, stride, List.of(shapes));
    }

    /** Returns how many prior boxes the map has. */
    public int count() {
        return rows * columns * shapes.size();
    }
}
