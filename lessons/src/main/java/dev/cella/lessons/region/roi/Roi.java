package dev.cella.lessons.region.roi;

import dev.cella.datasets.set.BoundingBox;
import java.util.List;

/**
 * A region of interest: a box in one image of a batch.
 *
 * @param image its number in the batch, from 0
 * @param box edges in pixels of the image
 */
public record Roi(int image, BoundingBox box) {
    /** Makes regions of the only image of a batch. */
    public static List<Roi> inFirst(List<BoundingBox> boxes) {
        return boxes.stream().map(box -> new Roi(0, box)).toList();
    }

    /**
     * Projects a box of an image on a feature map whose cells are {@code stride} pixels apart: every edge is divided
     * by the stride.
     *
     * @param stride pixels from one cell to the next, at least 1
     * @return the box in cells
     * @throws IllegalArgumentException if the stride is less than 1
     */
    public static BoundingBox onMap(BoundingBox box, int stride) {
        if (stride < 1) {
            throw new IllegalArgumentException(
                    "a stride of " + stride + " has no cells (must be >= 1); try 4 for a backbone with two poolings");
        }
        return new BoundingBox(box.top() / stride, box.left() / stride, box.bottom() / stride, box.right() / stride);
    }
}
