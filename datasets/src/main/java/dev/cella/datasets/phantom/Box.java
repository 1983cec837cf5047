package dev.cella.datasets.phantom;

/** A box along the axes, in pixels; edges may be infinite. */
record Box(double left, double top, double front, double right, double bottom, double back) {
    private static final double FAR = Double.POSITIVE_INFINITY;

    /** Everywhere. */
    static final Box ALL = new Box(-FAR, -FAR, -FAR, FAR, FAR, FAR);

    static Box around(double x, double y, double z, double radius) {
        return new Box(x - radius, y - radius, z - radius, x + radius, y + radius, z + radius);
    }

    /** The smallest box that holds both. */
    Box or(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.min(front, other.front),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom),
                Math.max(back, other.back));
    }

    /** What both share. */
    Box and(Box other) {
        return new Box(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.max(front, other.front),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom),
                Math.min(back, other.back));
    }

    /** The box through all slices. */
    Box flat() {
        return new Box(left, top, -FAR, right, bottom, FAR);
    }

    /** The box in the order in which a view looks at the axes: across, down, deep. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // axes change places: that is what a view does
    Box seen(View view) {
        return switch (view) {
            case AXIAL -> this;
            case CORONAL -> new Box(left, front, top, right, back, bottom);
            case SAGITTAL -> new Box(top, front, left, bottom, back, right);
        };
    }
}
