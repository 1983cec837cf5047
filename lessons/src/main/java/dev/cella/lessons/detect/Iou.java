package dev.cella.lessons.detect;

import dev.cella.datasets.set.BoundingBox;
import java.util.List;
import java.util.Optional;

/**
 * How well two boxes agree: intersection over union, {@code IoU = area(a ∩ b) / area(a ∪ b)}, in [0,1].
 *
 * <p>Source: Everingham et al., The PASCAL visual object classes (VOC) challenge (2010), section 4.2.
 */
public final class Iou {
    private Iou() {}

    /** Returns the IoU of two boxes: 1 if they are equal, 0 if they share no pixel (or both have no area). */
    public static double iou(BoundingBox a, BoundingBox b) {
        double shared = intersectionArea(a, b);
        double union = a.area() + b.area() - shared;
        return union == 0 ? 0 : shared / union;
    }

    /**
     * Returns the IoU of each box with each other one.
     *
     * @return {@code [a.size()][b.size()]}
     */
    public static double[][] iou(List<BoundingBox> a, List<BoundingBox> b) {
        double[][] table = new double[a.size()][b.size()];
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                table[row][column] = iou(a.get(row), b.get(column));
            }
        }
        return table;
    }

    /** Returns the box that two boxes share; empty if they share no area. */
    public static Optional<BoundingBox> intersection(BoundingBox a, BoundingBox b) {
        return intersectionArea(a, b) == 0
                ? Optional.empty()
                : Optional.of(new BoundingBox(
                        Math.max(a.top(), b.top()),
                        Math.max(a.left(), b.left()),
                        Math.min(a.bottom(), b.bottom()),
                        Math.min(a.right(), b.right())));
    }

    /** Returns the area that two boxes share, in pixels. */
    public static double intersectionArea(BoundingBox a, BoundingBox b) {
        double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        double width = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
        return Math.max(0, height) * Math.max(0, width);
    }
}
