package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;
import java.util.List;

/**
 * Cells of the kidney's cortex under the fluorescence microscope: one nucleus in the middle, whose size, shape and
 * neighbors give away the kind of cell.
 */
final class KidneyTissue implements Painter {
    /**
     * One kind of cell.
     *
     * @param radius of the nucleus, pixels
     * @param stretch its length divided by its width
     * @param glow brightness of the nucleus
     * @param cytoplasm brightness of the cell around it
     * @param neighbors how the other nuclei lie
     * @param count how many there are
     */
    private record Kind(double radius, double stretch, double glow, double cytoplasm, Neighbors neighbors, int count) {}

    private enum Neighbors {
        RING,
        ROW,
        CLUSTER,
        FAR,
        MESH
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(3.2, 1.1, 150, 52, Neighbors.RING, 7),
            new Kind(2.9, 1.05, 185, 60, Neighbors.RING, 10),
            new Kind(1.9, 2.2, 165, 46, Neighbors.MESH, 11),
            new Kind(1.6, 3.4, 150, 26, Neighbors.FAR, 4),
            new Kind(2.2, 1, 225, 30, Neighbors.CLUSTER, 6),
            new Kind(4.1, 1.35, 120, 44, Neighbors.MESH, 8),
            new Kind(3.7, 1.05, 140, 92, Neighbors.FAR, 5),
            new Kind(2.8, 1.1, 150, 72, Neighbors.ROW, 6));

    @Override
    public void paint(Canvas canvas, int label, SeededRandom random) {
        var kind = KINDS.get(label);
        double gain = random.between(0.6, 1.1);
        double turn = random.angle();
        canvas.flood(Rgb.gray(12));
        var tissue = Noise.flat(random, 4);
        double cytoplasm = kind.cytoplasm() * random.between(0.8, 1.2);
        canvas.change((x, y, z, value) -> value + cytoplasm * (0.75 + 0.45 * tissue.at(x, y, z)));
        lumen(canvas, kind, turn);
        for (int i = 0; i < kind.count(); i++) {
            neighbor(canvas, kind, i, turn, random);
        }
        nucleus(canvas, kind, 14 + random.normal(0, 0.4), 14 + random.normal(0, 0.4), turn, kind.glow(), random);
        canvas.change((x, y, z, value) -> gain * value);
        canvas.blur().grain(random, 5);
    }

    /** Paints the dark inside of a tubule, or the dark gap around a cell between tubules. */
    private static void lumen(Canvas canvas, Kind kind, double turn) {
        if (kind.neighbors() == Neighbors.RING) {
            double away = kind.count() > 8 ? 6 : 8;
            canvas.fill(at(14, 14, away, turn, away - 3.6), 2, 0.85, Rgb.gray(8));
        } else if (kind.neighbors() == Neighbors.ROW) {
            canvas.fill(at(14, 14, 10, turn + 1.57, 5), 3, 0.7, Rgb.gray(8));
        }
    }

    private static Shape at(double x, double y, double away, double angle, double radius) {
        return Shape.disc(x + away * StrictMath.cos(angle), y + away * StrictMath.sin(angle), radius);
    }

    private static void neighbor(Canvas canvas, Kind kind, int i, double turn, SeededRandom random) {
        double angle = random.angle();
        double away = random.between(7, 13);
        double x = 14 + away * StrictMath.cos(angle);
        double y = 14 + away * StrictMath.sin(angle);
        double lies = random.angle();
        switch (kind.neighbors()) {
            case RING -> {
                double ring = kind.count() > 8 ? 6 : 8;
                double step = turn + StrictMath.PI + (i + 1) * 2 * StrictMath.PI / (kind.count() + 1);
                x = 14 + ring * (StrictMath.cos(turn) + StrictMath.cos(step));
                y = 14 + ring * (StrictMath.sin(turn) + StrictMath.sin(step));
            }
            case ROW -> {
                double along = 6.5 * (i / 2 + 1) * (i % 2 == 0 ? 1 : -1) + random.normal(0, 0.5);
                x = 14 + along * StrictMath.cos(turn);
                y = 14 + along * StrictMath.sin(turn);
                lies = turn + 1.57;
            }
            case CLUSTER -> {
                x = 14 + random.between(4, 8) * StrictMath.cos(angle);
                y = 14 + random.between(4, 8) * StrictMath.sin(angle);
            }
            case MESH, FAR -> lies = random.angle();
        }
        nucleus(canvas, kind, x, y, lies, kind.glow() * random.between(0.6, 0.95), random);
    }

    private static void nucleus(
            Canvas canvas, Kind kind, double x, double y, double lies, double glow, SeededRandom random) {
        double width = kind.radius() * random.between(0.88, 1.12);
        double length = width * kind.stretch() * random.between(0.92, 1.08);
        var shape = Shape.ellipse(x, y, length, width, lies).rough(Noise.flat(random, 3), 0.6);
        canvas.fill(shape, 1.5, 0.95, Rgb.gray(glow));
        canvas.fill(shape.grown(-width * 0.45), 1.5, 0.5, Rgb.gray(glow * 1.25));
    }
}
