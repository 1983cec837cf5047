package dev.cella.datasets.set;

import java.util.Locale;

/**
 * A box around an object, by its edges: a pixel in row 3 reaches from 3 to 4.
 *
 * @param top upper edge, in pixels from the top of the image
 * @param left left edge, in pixels from the left of the image
 * @param bottom lower edge, at least {@code top}
 * @param right right edge, at least {@code left}
 */
public record BoundingBox(double top, double left, double bottom, double right) {

    /** @throws IllegalArgumentException if an edge is not finite, or edges are exchanged */
    public BoundingBox {
        if (!Double.isFinite(top) || !Double.isFinite(left) || !Double.isFinite(bottom) || !Double.isFinite(right)) {
            throw new IllegalArgumentException("a box from (" + top + ", " + left + ") to (" + bottom + ", " + right
                    + ") has no place in an image (edges must be finite); if a net predicted it, its outputs are not"
                    + " finite: train it again with a lower learning rate");
        }
        if (!(top <= bottom && left <= right)) {
            throw new IllegalArgumentException("a box from (" + top + ", " + left + ") to (" + bottom + ", " + right
                    + ") is inside out (top must be <= bottom, left <= right); exchange the edges");
        }
    }

    /** Returns the distance from the upper to the lower edge, in pixels. */
    public double height() {
        return bottom - top;
    }

    /** Returns the distance from the left to the right edge, in pixels. */
    public double width() {
        return right - left;
    }

    /** Returns the area, in pixels. */
    public double area() {
        return height() * width();
    }

    /** Returns whether a point lies inside; the upper and left edges belong to the box, the others don't. */
    public boolean contains(double row, double column) {
        return row >= top && row < bottom && column >= left && column < right;
    }

    /** Returns the edges: {@code rows 3 to 9, columns 4 to 12}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "rows %.0f to %.0f, columns %.0f to %.0f", top, bottom, left, right);
    }
}
