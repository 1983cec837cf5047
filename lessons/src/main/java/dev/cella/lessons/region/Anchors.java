package dev.cella.lessons.region;

import dev.cella.datasets.set.BoundingBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Boxes of a few sizes and shapes at every position of a feature map: the first guesses of a
 * region-proposal network.
 *
 * <p>An anchor of size s and ratio r has the area s² and is r times as high as wide: {@code h = s √r, w = s / √r}.
 * Source: Ren, He, Girshick, Sun, Faster R-CNN (2015), section 3.1.1.
 *
 * @param stride pixels from one cell to the next
 * @param sizes square roots of the areas, in pixels
 * @param ratios height / width
 */
public record Anchors(int stride, List<Double> sizes, List<Double> ratios) {
    /** The IoU with a true box from which an anchor of our detectors is positive. */
    public static final double POSITIVE = 0.5;
    /** The IoU below which it is negative. */
    public static final double NEGATIVE = 0.3;

    /** @throws IllegalArgumentException if there is no size or ratio, or one is not positive */
    public Anchors {
        sizes = List.copyOf(sizes);
        ratios = List.copyOf(ratios);
        boolean positive = DoubleStream.concat(stream(sizes), stream(ratios)).allMatch(value -> value > 0);
        if (stride < 1 || sizes.isEmpty() || ratios.isEmpty() || !positive) {
            throw new IllegalArgumentException(
                    "anchors with stride " + stride + ", sizes " + sizes + " and ratios " + ratios
                            + " are no boxes (stride must be >= 1, at least one size and ratio, all > 0);"
                            + " try anchors(4, 10, 20, 40)");
        }
    }

    private static DoubleStream stream(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue);
    }

    /**
     * Makes square anchors.
     *
     * @param stride pixels from one cell to the next
     * @param sizes square roots of the areas, in pixels
     */
    public static Anchors anchors(int stride, double... sizes) {
        return new Anchors(stride, Arrays.stream(sizes).boxed().toList(), List.of(1.0));
    }

    /** Returns the same sizes with other ratios of height to width. */
    public Anchors ratios(double... others) {
        return new Anchors(stride, sizes, Arrays.stream(others).boxed().toList());
    }

    /** Returns how many anchors every position has: {@code sizes · ratios}. */
    public int perPosition() {
        return sizes.size() * ratios.size();
    }

    /** Returns the anchors of one cell, size by size. */
    public List<BoundingBox> at(int row, int column) {
        List<BoundingBox> boxes = new ArrayList<>();
        for (double size : sizes) {
            for (double ratio : ratios) {
                double height = size * Math.sqrt(ratio);
                double width = size / Math.sqrt(ratio);
                double y = (row + 0.5) * stride;
                double x = (column + 0.5) * stride;
                boxes.add(new BoundingBox(y - height / 2, x - width / 2, y + height / 2, x + width / 2));
            }
        }
        return boxes;
    }

    /**
     * Returns the anchors of a whole map in the order of an objectness map {@code [perPosition, rows, columns]}: all cells
     * for the first anchor, row by row, then all cells for the second one.
     */
    public List<BoundingBox> over(int rows, int columns) {
        BoundingBox[] boxes = new BoundingBox[perPosition() * rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                List<BoundingBox> here = at(row, column);
                for (int a = 0; a < here.size(); a++) {
                    boxes[(a * rows + row) * columns + column] = here.get(a);
                }
            }
        }
        return List.of(boxes);
    }
}
