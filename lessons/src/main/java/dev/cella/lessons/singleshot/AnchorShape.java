package dev.cella.lessons.singleshot;

import dev.cella.datasets.set.BoundingBox;

/**
 * Height and width of the boxes that predictions start from.
 *
 * @param height in pixels, greater than 0
 * @param width in pixels, greater than 0
 */
public record AnchorShape(double height, double width) {

    /** @throws IllegalArgumentException if a side is not positive */
    public AnchorShape {
        if (!(height > 0 && width > 0)) {
            throw new IllegalArgumentException("an anchor of " + height + " × " + width
                    + " pixels has no area (both sides must be > 0); try anchor(20, 20)");
        }
    }

    /** Makes an anchor of this height and width, in pixels. */
    public static AnchorShape anchor(double height, double width) {
        return new AnchorShape(height, width);
    }

    /** Returns the box of this shape around a center, in pixels. */
    public BoundingBox at(double centerY, double centerX) {
        return new BoundingBox(
                centerY - height / 2, centerX - width / 2, centerY + height / 2, centerX + width / 2);
    }

    /** Returns the IoU with a box whose center is put on the center of this one: only the shapes count. */
    public double iou(BoundingBox box) {
        double shared = Math.min(height, box.height()) * Math.min(width, box.width());
        return shared / (height * width + box.area() - shared);
    }
}
