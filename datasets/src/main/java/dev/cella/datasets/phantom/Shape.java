package dev.cella.datasets.phantom;

/**
 * A region, given by the signed distance to its edge in pixels: negative inside, positive outside. The same shape that is
 * painted can thus be asked for an exact mask or box. A plane shape ignores z.
 */
@FunctionalInterface
interface Shape extends Field {

    /** Distance to the edge at a place. */
    @Override
    double at(double x, double y, double z);

    static Shape disc(double x, double y, double radius) {
        return (px, py, pz) -> length(px - x, py - y, 0) - radius;
    }

    static Shape ball(double x, double y, double z, double radius) {
        return (px, py, pz) -> length(px - x, py - y, pz - z) - radius;
    }

    /** An ellipse with half axes {@code a} and {@code b}, turned by an angle. */
    static Shape ellipse(double x, double y, double a, double b, double angle) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double least = Math.min(a, b);
        return (px, py, pz) -> {
            double u = ((px - x) * cos + (py - y) * sin) / a;
            double v = ((py - y) * cos - (px - x) * sin) / b;
            return (length(u, v, 0) - 1) * least;
        };
    }

    /** An ellipsoid whose axes lie along the volume's. */
    static Shape ellipsoid(double x, double y, double z, double a, double b, double c) {
        double least = Math.min(a, Math.min(b, c));
        return (px, py, pz) -> (length((px - x) / a, (py - y) / b, (pz - z) / c) - 1) * least;
    }

    /** A line with round ends. */
    static Shape line(double x, double y, double toX, double toY, double radius) {
        return tube(x, y, 0, toX, toY, 0, radius).flat();
    }

    /** A tube with round ends. */
    static Shape tube(double x, double y, double z, double toX, double toY, double toZ, double radius) {
        double dx = toX - x;
        double dy = toY - y;
        double dz = toZ - z;
        double square = Math.max(dx * dx + dy * dy + dz * dz, 1e-9);
        return (px, py, pz) -> {
            double along = ((px - x) * dx + (py - y) * dy + (pz - z) * dz) / square;
            double t = Math.max(0, Math.min(1, along));
            return length(px - x - t * dx, py - y - t * dy, pz - z - t * dz) - radius;
        };
    }

    /** A disc whose edge swings in and out {@code lobes} times. */
    static Shape star(double x, double y, double radius, int lobes, double swing, double turn) {
        return (px, py, pz) -> {
            double angle = StrictMath.atan2(py - y, px - x);
            return length(px - x, py - y, 0) - radius - swing * StrictMath.cos(lobes * angle + turn);
        };
    }

    /** What lies below a curve {@code y = edge(x)}. */
    static Shape below(Curve edge) {
        return (px, py, pz) -> edge.at(px) - py;
    }

    /** A height for each x. */
    @FunctionalInterface
    interface Curve {
        double at(double x);
    }

    /** Both regions together. */
    default Shape or(Shape other) {
        return (x, y, z) -> Math.min(at(x, y, z), other.at(x, y, z));
    }

    /** What the two regions share. */
    default Shape and(Shape other) {
        return (x, y, z) -> Math.max(at(x, y, z), other.at(x, y, z));
    }

    /** This region without another. */
    default Shape without(Shape other) {
        return (x, y, z) -> Math.max(at(x, y, z), -other.at(x, y, z));
    }

    /** The region grown by some pixels on all sides, or shrunk by a negative number. */
    default Shape grown(double by) {
        return (x, y, z) -> at(x, y, z) - by;
    }

    /** The edge alone, as a band. */
    default Shape rim(double thickness) {
        return (x, y, z) -> Math.abs(at(x, y, z)) - thickness / 2;
    }

    /** The region with an uneven edge. */
    default Shape rough(Field unevenness, double pixels) {
        return (x, y, z) -> at(x, y, z) + pixels * unevenness.at(x, y, z);
    }

    /** The region in every slice as it is at z = 0. */
    default Shape flat() {
        return (x, y, z) -> at(x, y, 0);
    }

    private static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
