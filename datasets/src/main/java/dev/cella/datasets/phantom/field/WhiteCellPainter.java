package dev.cella.datasets.phantom.field;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;

/** Paints white cells: cytoplasm, and a violet nucleus that has lobes, is round, or is notched. */
final class WhiteCellPainter {
    private static final Rgb VIOLET = new Rgb(106, 80, 172);

    private final Canvas canvas;
    private final SeededRandom random;

    WhiteCellPainter(Canvas canvas, SeededRandom random) {
        this.canvas = canvas;
        this.random = random;
    }

    /**
     * Paints a cell.
     *
     * @param radius of its outline, in units
     * @param outline the edge of its cytoplasm
     */
    void paint(double x, double y, double radius, Shape outline) {
        double kind = random.unit();
        Rgb cytoplasm =
                kind < 0.7 ? new Rgb(176, 160, 200) : kind < 0.85 ? new Rgb(188, 130, 160) : new Rgb(150, 156, 208);
        canvas.fill(outline, 2.2, 0.85, cytoplasm.varied(random, 5));
        Shape nucleus = kind < 0.75 ? lobes(x, y, radius) : kind < 0.9 ? round(x, y, radius) : notched(x, y, radius);
        Shape rough = nucleus.and(outline.grown(-1)).rough(Noise.flat(random, 4), 0.9);
        canvas.fill(
                rough,
                1.8,
                0.92,
                VIOLET.toward(new Rgb(128, 84, 168), random.unit()).varied(random, 7));
        Noise chromatin = Noise.flat(random, 2.5);
        double contrast = random.between(8, 18);
        canvas.add((px, py, pz) -> outline.at(px, py, pz) < 0 ? chromatin.at(px, py, pz) : 0, contrast);
    }

    /** Returns two to four lobes in a chain. */
    private Shape lobes(double x, double y, double radius) {
        int count = random.count(2, 4);
        double turn = random.angle();
        double spread = count == 2 ? 2.1 : 1.35;
        Shape nucleus = lobe(x, y, radius, count, turn - spread * (count - 1) / 2);
        for (int i = 1; i < count; i++) {
            nucleus = nucleus.or(lobe(x, y, radius, count, turn + spread * (i - (count - 1) / 2.0)));
        }
        return nucleus;
    }

    private Shape lobe(double x, double y, double radius, int count, double angle) {
        double away = radius * random.between(0.34, 0.44);
        double size = radius * (count == 2 ? 0.42 : 0.36);
        return Shape.ellipse(
                x + away * StrictMath.cos(angle),
                y + away * StrictMath.sin(angle),
                size * random.between(0.95, 1.2),
                size,
                angle + random.between(0.8, 2.3));
    }

    private Shape round(double x, double y, double radius) {
        return Shape.disc(
                x + random.normal(0, radius * 0.05),
                y + random.normal(0, radius * 0.05),
                radius * random.between(0.66, 0.88));
    }

    private Shape notched(double x, double y, double radius) {
        double turn = random.angle();
        Shape notch = Shape.disc(
                x + 0.75 * radius * StrictMath.cos(turn), y + 0.75 * radius * StrictMath.sin(turn), radius * 0.5);
        return Shape.disc(x, y, radius * 0.74).without(notch);
    }
}
