package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;
import java.util.List;

/**
 * Single blood cells as the microscope shows them after staining: a violet nucleus whose shape gives away the kind,
 * cytoplasm with or without granules, and pale red cells around.
 */
final class BloodCell implements Painter {
    private static final Rgb NUCLEUS = new Rgb(110, 60, 140);
    private static final Rgb PLASMA = new Rgb(236, 208, 190);
    private static final Rgb RED_CELL = new Rgb(222, 150, 140);

    /** One kind of cell: radius and color of the cell, and how its inside is painted. */
    private record Kind(double least, double most, Rgb cytoplasm, Inside inside) {}

    private interface Inside {
        void paint(Canvas canvas, double x, double y, double radius, SeededRandom random);
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(6.6, 8, new Rgb(196, 160, 200), BloodCell::basophil),
            new Kind(7, 8.4, new Rgb(232, 168, 150), BloodCell::eosinophil),
            new Kind(5.4, 6.8, new Rgb(186, 164, 190), BloodCell::erythroblast),
            new Kind(8, 9.8, new Rgb(196, 170, 206), BloodCell::immatureGranulocyte),
            new Kind(5.6, 7, new Rgb(160, 180, 226), BloodCell::lymphocyte),
            new Kind(8, 9.8, new Rgb(178, 174, 204), BloodCell::monocyte),
            new Kind(7, 8.4, new Rgb(232, 198, 204), BloodCell::neutrophil),
            new Kind(2.2, 3.6, new Rgb(198, 160, 206), BloodCell::platelet));

    @Override
    public void paint(Canvas canvas, int label, SeededRandom random) {
        canvas.flood(PLASMA.varied(random, 5));
        double x = random.normal(14, 0.7);
        double y = random.normal(14, 0.7);
        var kind = KINDS.get(label);
        double radius = random.between(kind.least(), kind.most());
        redCells(canvas, x, y, radius, random);
        var outline = Shape.ellipse(x, y, radius, radius * random.between(0.88, 1), random.angle())
                .rough(Noise.flat(random, 5), 0.8);
        canvas.fill(outline, 1.1, 0.95, kind.cytoplasm().varied(random, 5));
        kind.inside().paint(canvas, x, y, radius, random);
        canvas.add(Noise.flat(random, 2), 5);
        canvas.grain(random, 2);
    }

    private static void redCells(Canvas canvas, double x, double y, double radius, SeededRandom random) {
        var color = RED_CELL.varied(random, 5);
        for (int i = random.count(3, 6); i > 0; i--) {
            double angle = random.angle();
            double size = random.between(4, 4.8);
            double away = Math.max(radius + size - 0.3, random.between(9, 15));
            double cx = x + away * StrictMath.cos(angle);
            double cy = y + away * StrictMath.sin(angle);
            canvas.fill(Shape.disc(cx, cy, size), 1.1, 0.9, color);
            canvas.fill(Shape.disc(cx, cy, size * 0.4), 2.5, 0.45, PLASMA);
        }
    }

    /** Paints coarse dark granules that hide a pale nucleus. */
    private static void basophil(Canvas canvas, double x, double y, double radius, SeededRandom random) {
        canvas.fill(Shape.star(x, y, radius * 0.6, 3, 1, random.angle()), 1.2, 0.6, NUCLEUS.varied(random, 6));
        granules(canvas, x, y, radius * 0.92, 26, 0.75, new Rgb(62, 28, 96), random);
    }

    /** Paints two lobes and orange granules. */
    private static void eosinophil(Canvas canvas, double x, double y, double radius, SeededRandom random) {
        granules(canvas, x, y, radius * 0.9, 40, 0.6, new Rgb(222, 110, 78), random);
        lobes(canvas, x, y, radius, 2, random);
    }

    /** Paints a small, round, very dark nucleus in the middle. */
    private static void erythroblast(Canvas canvas, double x, double y, double radius, SeededRandom random) {
        var nucleus =
                Shape.disc(x + random.normal(0, 0.4), y + random.normal(0, 0.4), radius * random.between(0.55, 0.66));
        canvas.fill(nucleus, 0.9, 0.97, new Rgb(64, 28, 84).varied(random, 5));
    }

    /** Paints a large oval or kidney-shaped nucleus and fine granules. */
    private static void immatureGranulocyte(Canvas canvas, double x, double y, double radius, SeededRandom random) {
        double turn = random.angle();
        double cx = x + 0.2 * radius * StrictMath.cos(turn);
        double cy = y + 0.2 * radius * StrictMath.sin(turn);
        var nucleus = Shape.ellipse(cx, cy, radius * 0.72, radius * 0.56, turn + StrictMath.PI / 2);
        canvas.fill(nucleus, 1.3, 0.9, new Rgb(150, 96, 172).varied(random, 6));
        granules(canvas, x, y, radius * 0.85, 16, 0.4, new Rgb(120, 60, 140), random);
    }

    /** Paints a round nucleus that fills nearly the whole cell, with a thin blue seam. */
    private static void lymphocyte(Canvas canvas, double x, double y, double radius, SeededRandom random) {
        var nucleus =
                Shape.disc(x + random.normal(0, 0.4), y + random.normal(0, 0.4), radius * random.between(0.78, 0.86));
        canvas.fill(nucleus.rough(Noise.flat(random, 3), 0.5), 1, 0.95, new Rgb(100, 58, 146).varied(random, 6));
    }

    /** Paints a large, deeply notched bean and small bubbles. */
    private static void monocyte(Canvas canvas, double x, double y, double radius, SeededRandom random) {
        double turn = random.angle();
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        var notch = Shape.disc(x + 0.7 * radius * cos, y + 0.7 * radius * sin, radius * 0.52);
        var nucleus = Shape.disc(x, y, radius * 0.74).without(notch);
        canvas.fill(nucleus, 1.3, 0.9, new Rgb(122, 84, 160).varied(random, 6));
        granules(canvas, x, y, radius * 0.9, 6, 0.5, new Rgb(214, 212, 230), random);
    }

    /** Paints three to five lobes in a chain, in pale plasma. */
    private static void neutrophil(Canvas canvas, double x, double y, double radius, SeededRandom random) {
        granules(canvas, x, y, radius * 0.9, 18, 0.3, new Rgb(212, 160, 186), random);
        lobes(canvas, x, y, radius, random.count(3, 5), random);
    }

    /** Paints a small heap of granules without a nucleus. */
    private static void platelet(Canvas canvas, double x, double y, double radius, SeededRandom random) {
        granules(canvas, x, y, radius * 0.7, 9, 0.5, new Rgb(134, 70, 152), random);
    }

    private static void lobes(Canvas canvas, double x, double y, double radius, int count, SeededRandom random) {
        double turn = random.angle();
        double spread = count == 2 ? 2.2 : 1.25;
        var color = NUCLEUS.times(0.85).varied(random, 6);
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < count; i++) {
            double angle = turn + spread * (i - (count - 1) / 2.0) + random.normal(0, 0.12);
            double away = radius * (count == 2 ? 0.45 : 0.5);
            double cx = x + away * StrictMath.cos(angle);
            double cy = y + away * StrictMath.sin(angle);
            double size = radius * (count == 2 ? 0.38 : 0.29);
            canvas.fill(Shape.disc(cx, cy, size), 0.9, 0.95, color);
            if (i > 0) {
                canvas.fill(Shape.line(lastX, lastY, cx, cy, 0.5), 0.9, 0.85, color);
            }
            lastX = cx;
            lastY = cy;
        }
    }

    private static void granules(
            Canvas canvas, double x, double y, double within, int count, double size, Rgb color, SeededRandom random) {
        for (int i = 0; i < count; i++) {
            double away = within * Math.sqrt(random.unit());
            double angle = random.angle();
            var granule = Shape.disc(x + away * StrictMath.cos(angle), y + away * StrictMath.sin(angle), size);
            canvas.fill(granule, 0.9, random.between(0.5, 0.9), color);
        }
    }
}
