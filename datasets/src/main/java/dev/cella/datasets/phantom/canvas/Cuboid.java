package dev.cella.datasets.phantom.canvas;

/** A box in three dimensions, parallel to the axes, in pixels. Its edges may be infinite. */
public record Cuboid(double left, double top, double front, double right, double bottom, double back) {
    private static final double FAR = Double.POSITIVE_INFINITY;

    /** The whole space. */
    public static final Cuboid ALL = new Cuboid(-FAR, -FAR, -FAR, FAR, FAR, FAR);

    public static Cuboid around(double x, double y, double z, double radius) {
        return new Cuboid(x - radius, y - radius, z - radius, x + radius, y + radius, z + radius);
    }

    /** Returns the smallest box that contains both. */
    public Cuboid or(Cuboid other) {
        return new Cuboid(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.min(front, other.front),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom),
                Math.max(back, other.back));
    }

    /** Returns the intersection of both. */
    public Cuboid and(Cuboid other) {
        return new Cuboid(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.max(front, other.front),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom),
                Math.min(back, other.back));
    }

    /** Extends the box through all slices. */
    public Cuboid flat() {
        return new Cuboid(left, top, -FAR, right, bottom, FAR);
    }

    /** Reorders the axes to those of a view: across, down, deep. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // a view swaps the axes
    public Cuboid seen(View view) {
        return switch (view) {
            case AXIAL -> this;
            case CORONAL -> new Cuboid(left, front, top, right, back, bottom);
            case SAGITTAL -> new Cuboid(top, front, left, bottom, back, right);
        };
    }
}
