package dev.cella.datasets.phantom.canvas;

/**
 * A region, given by the signed distance to its edge in pixels: negative inside, positive outside. So the shape that is
 * painted also yields an exact mask or bounding box. A two-dimensional shape ignores z.
 */
@FunctionalInterface
public interface Shape extends Field {

    /** Returns the signed distance to the edge at a position. */
    @Override
    double at(double x, double y, double z);

    /**
     * Returns a box outside of which every point is more than {@code beyond} pixels from the edge, so nothing is
     * painted there.
     */
    default Cuboid bounds(double beyond) {
        return Cuboid.ALL;
    }

    static Shape disc(double x, double y, double radius) {
        return bounded(
                (px, py, pz) -> length(px - x, py - y, 0) - radius,
                beyond -> Cuboid.around(x, y, 0, radius + beyond).flat());
    }

    static Shape ball(double x, double y, double z, double radius) {
        return bounded(
                (px, py, pz) -> length(px - x, py - y, pz - z) - radius,
                beyond -> Cuboid.around(x, y, z, radius + beyond));
    }

    /**
     * Returns an ellipse with half axes {@code a} and {@code b}, rotated by an angle; distances are exact along the
     * shorter axis.
     */
    static Shape ellipse(double x, double y, double a, double b, double angle) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double least = Math.min(a, b);
        return bounded(
                (px, py, pz) -> {
                    double u = ((px - x) * cos + (py - y) * sin) / a;
                    double v = ((py - y) * cos - (px - x) * sin) / b;
                    return (length(u, v, 0) - 1) * least;
                },
                beyond -> Cuboid.around(x, y, 0, Math.max(a, b) * (1 + beyond / least))
                        .flat());
    }

    /** Returns an ellipsoid whose axes are parallel to the volume's. */
    static Shape ellipsoid(double x, double y, double z, double a, double b, double c) {
        double least = Math.min(a, Math.min(b, c));
        double most = Math.max(a, Math.max(b, c));
        return bounded(
                (px, py, pz) -> (length((px - x) / a, (py - y) / b, (pz - z) / c) - 1) * least,
                beyond -> Cuboid.around(x, y, z, most * (1 + beyond / least)));
    }

    /** Returns a line with round ends. */
    static Shape line(double x, double y, double toX, double toY, double radius) {
        return tube(x, y, 0, toX, toY, 0, radius).flat();
    }

    /** Returns a tube with round ends. */
    static Shape tube(double x, double y, double z, double toX, double toY, double toZ, double radius) {
        double dx = toX - x;
        double dy = toY - y;
        double dz = toZ - z;
        double square = Math.max(dx * dx + dy * dy + dz * dz, 1e-9);
        return bounded(
                (px, py, pz) -> {
                    double along = ((px - x) * dx + (py - y) * dy + (pz - z) * dz) / square;
                    double t = Math.max(0, Math.min(1, along));
                    return length(px - x - t * dx, py - y - t * dy, pz - z - t * dz) - radius;
                },
                beyond -> Cuboid.around(x, y, z, radius + beyond).or(Cuboid.around(toX, toY, toZ, radius + beyond)));
    }

    /** Returns a disc whose edge swings in and out {@code lobes} times. */
    static Shape star(double x, double y, double radius, int lobes, double swing, double turn) {
        return bounded(
                (px, py, pz) -> {
                    double angle = StrictMath.atan2(py - y, px - x);
                    return length(px - x, py - y, 0) - radius - swing * StrictMath.cos(lobes * angle + turn);
                },
                beyond -> Cuboid.around(x, y, 0, radius + swing + beyond).flat());
    }

    /** Returns the region below a curve {@code y = edge(x)}. */
    static Shape below(Curve edge) {
        return (px, py, pz) -> edge.at(px) - py;
    }

    /** Gives a height for each x. */
    @FunctionalInterface
    interface Curve {
        double at(double x);
    }

    /** Returns the union of the two regions. */
    default Shape or(Shape other) {
        return bounded((x, y, z) -> Math.min(at(x, y, z), other.at(x, y, z)), beyond -> bounds(beyond)
                .or(other.bounds(beyond)));
    }

    /** Returns the intersection of the two regions. */
    default Shape and(Shape other) {
        return bounded((x, y, z) -> Math.max(at(x, y, z), other.at(x, y, z)), beyond -> bounds(beyond)
                .and(other.bounds(beyond)));
    }

    /** Returns this region without another one. */
    default Shape without(Shape other) {
        return bounded((x, y, z) -> Math.max(at(x, y, z), -other.at(x, y, z)), this::bounds);
    }

    /** Returns the region grown by some pixels on all sides, or shrunk by a negative number. */
    default Shape grown(double by) {
        return bounded((x, y, z) -> at(x, y, z) - by, beyond -> bounds(beyond + by));
    }

    /** Returns only the edge, as a band. */
    default Shape rim(double thickness) {
        double half = thickness / 2;
        return bounded((x, y, z) -> Math.abs(at(x, y, z)) - half, beyond -> bounds(beyond + half));
    }

    /**
     * Returns the region with its edge moved in and out by up to some pixels; {@code unevenness} has values in [-1, 1].
     */
    default Shape rough(Field unevenness, double pixels) {
        return bounded((x, y, z) -> at(x, y, z) + pixels * unevenness.at(x, y, z), beyond -> bounds(beyond + pixels));
    }

    /** Returns the region with every slice as it is at z = 0. */
    default Shape flat() {
        return bounded((x, y, z) -> at(x, y, 0), beyond -> bounds(beyond).flat());
    }

    /** Returns the region scaled from a fixed center and then moved. */
    default Shape placed(double center, double scale, double dx, double dy, double dz) {
        Field at = (x, y, z) -> scale
                * at(
                        (x - center - dx) / scale + center,
                        (y - center - dy) / scale + center,
                        (z - center - dz) / scale + center);
        return bounded(at, beyond -> {
            var box = bounds(beyond / scale);
            return new Cuboid(
                    (box.left() - center) * scale + center + dx,
                    (box.top() - center) * scale + center + dy,
                    (box.front() - center) * scale + center + dz,
                    (box.right() - center) * scale + center + dx,
                    (box.bottom() - center) * scale + center + dy,
                    (box.back() - center) * scale + center + dz);
        });
    }

    /** Gives bounds for each distance from the edge. */
    @FunctionalInterface
    interface Bounds {
        Cuboid of(double beyond);
    }

    private static Shape bounded(Field distance, Bounds bounds) {
        return new Shape() {
            @Override
            public double at(double x, double y, double z) {
                return distance.at(x, y, z);
            }

            @Override
            public Cuboid bounds(double beyond) {
                return bounds.of(beyond);
            }
        };
    }

    private static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
