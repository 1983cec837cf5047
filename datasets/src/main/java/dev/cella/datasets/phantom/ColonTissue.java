package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Field;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;
import java.util.List;

/** Colon tissue, stained with hematoxylin (nuclei violet) and eosin (the rest pink), one kind of tissue per image. */
final class ColonTissue implements Painter {
    private static final Rgb PINK = new Rgb(222, 150, 190);
    private static final Rgb WHITE = new Rgb(242, 236, 242);
    private static final Rgb NUCLEUS = new Rgb(96, 58, 138);

    private interface Kind {
        void paint(Canvas canvas, SeededRandom random);
    }

    private static final List<Kind> KINDS = List.of(
            ColonTissue::adipose,
            (canvas, random) -> canvas.flood(WHITE.varied(random, 3)).add(Noise.flat(random, 6), 3),
            ColonTissue::debris,
            ColonTissue::lymphocytes,
            ColonTissue::mucus,
            ColonTissue::muscle,
            ColonTissue::mucosa,
            ColonTissue::stroma,
            ColonTissue::carcinoma);

    @Override
    public void paint(Canvas canvas, int label, SeededRandom random) {
        KINDS.get(label).paint(canvas, random);
        double stain = random.normal(1, 0.05);
        canvas.change((x, y, z, value) -> 255 - stain * (255 - value));
        canvas.grain(random, 4);
    }

    /** Paints large empty bubbles with thin walls. */
    private static void adipose(Canvas canvas, SeededRandom random) {
        canvas.flood(PINK.varied(random, 8));
        double size = random.between(7, 10);
        double shiftX = random.between(0, size);
        double shiftY = random.between(0, size);
        for (int row = -1; row < 5; row++) {
            for (int column = -1; column < 5; column++) {
                double x = column * size + shiftX + (row % 2) * size / 2 + random.normal(0, 0.6) - size / 2;
                double y = row * size * 0.88 + shiftY + random.normal(0, 0.6) - size / 2;
                canvas.fill(Shape.ellipse(x, y, size * 0.5, size * 0.46, random.angle()), 1.2, 1, WHITE);
            }
        }
    }

    /** Paints pale, blotched tissue with crumbs of nuclei. */
    private static void debris(Canvas canvas, SeededRandom random) {
        canvas.flood(new Rgb(206, 168, 196).varied(random, 8));
        var blotches = Noise.flat(random, 3.5);
        canvas.tint((x, y, z) -> Math.max(0, blotches.at(x, y, z)) * 0.9, new Rgb(240, 214, 228));
        nuclei(canvas, random, 26, 0.35, 0.7, 1, NUCLEUS.toward(PINK, 0.25));
    }

    /** Paints small round dark nuclei, densely packed. */
    private static void lymphocytes(Canvas canvas, SeededRandom random) {
        canvas.flood(new Rgb(190, 140, 190).varied(random, 8));
        nuclei(canvas, random, random.count(85, 120), 0.9, 1.25, 1.1, NUCLEUS.varied(random, 6));
    }

    /** Paints pale blue-gray swirls. */
    private static void mucus(Canvas canvas, SeededRandom random) {
        canvas.flood(new Rgb(214, 200, 222).varied(random, 6));
        var bend = Noise.flat(random, 9);
        double turn = random.angle();
        stripes(canvas, turn, random.between(3, 5), 5, bend, new Rgb(186, 164, 206), 0.7);
        nuclei(canvas, random, 3, 0.6, 1, 1.4, NUCLEUS);
    }

    /** Paints straight dense pink fibers with long thin nuclei along them. */
    private static void muscle(Canvas canvas, SeededRandom random) {
        canvas.flood(new Rgb(216, 128, 176).varied(random, 8));
        double turn = random.angle();
        stripes(canvas, turn, random.between(2, 2.8), 1, Noise.flat(random, 10), new Rgb(232, 164, 200), 0.8);
        spindles(canvas, random, random.count(9, 14), turn, 0.08);
    }

    /** Paints round glands in rows: a ring of nuclei, pale goblet cells, an open middle. */
    private static void mucosa(Canvas canvas, SeededRandom random) {
        canvas.flood(PINK.varied(random, 8));
        nuclei(canvas, random, 20, 0.5, 0.8, 1.2, NUCLEUS);
        double size = random.between(5.2, 6.4);
        double x0 = random.between(-2, 6);
        double y0 = random.between(-2, 6);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double x = x0 + 2.15 * size * (column + row % 2 * 0.5) + random.normal(0, 0.3);
                double y = y0 + 1.95 * size * row + random.normal(0, 0.3);
                gland(canvas, random, x, y, size, 0.9, 16);
            }
        }
    }

    private static void gland(
            Canvas canvas, SeededRandom random, double x, double y, double size, double dot, int count) {
        canvas.fill(Shape.disc(x, y, size), 1.2, 0.9, new Rgb(226, 186, 214));
        for (int i = 0; i < count; i++) {
            double angle = i * 2 * StrictMath.PI / count + random.normal(0, 0.06);
            double away = size * 0.86;
            var nucleus = Shape.disc(x + away * StrictMath.cos(angle), y + away * StrictMath.sin(angle), dot);
            canvas.fill(nucleus, 1, 0.9, NUCLEUS.varied(random, 8));
        }
        canvas.fill(Shape.disc(x, y, size * 0.3), 1.4, 0.95, WHITE);
    }

    /** Paints wavy loose fibers with gaps and slim nuclei. */
    private static void stroma(Canvas canvas, SeededRandom random) {
        canvas.flood(new Rgb(226, 170, 204).varied(random, 8));
        double turn = random.angle();
        stripes(canvas, turn, random.between(3, 4.5), 7, Noise.flat(random, 6), WHITE, 0.75);
        spindles(canvas, random, random.count(10, 15), turn, 0.6);
    }

    /** Paints crowded, large, uneven nuclei around torn lumens. */
    private static void carcinoma(Canvas canvas, SeededRandom random) {
        canvas.flood(new Rgb(196, 130, 184).varied(random, 8));
        nuclei(canvas, random, random.count(34, 46), 1.3, 2.3, 1.6, NUCLEUS.toward(PINK, 0.12));
        for (int i = random.count(1, 3); i > 0; i--) {
            var lumen = Shape.ellipse(
                    random.between(3, 25),
                    random.between(3, 25),
                    random.between(2, 4.5),
                    random.between(1, 2),
                    random.angle());
            canvas.fill(lumen.rough(Noise.flat(random, 2), 1.2), 1.2, 0.95, WHITE);
        }
    }

    private static void stripes(
            Canvas canvas, double turn, double spacing, double wave, Field bend, Rgb color, double opacity) {
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        canvas.tint(
                (x, y, z) -> {
                    double across = x * sin - y * cos + wave * bend.at(x, y, z);
                    double phase = StrictMath.cos(2 * StrictMath.PI * across / spacing);
                    return opacity * Math.max(0, phase);
                },
                color);
    }

    private static void spindles(Canvas canvas, SeededRandom random, int count, double turn, double spread) {
        for (int i = 0; i < count; i++) {
            double angle = turn + random.normal(0, spread);
            double x = random.between(0, 28);
            double y = random.between(0, 28);
            double dx = 1.5 * StrictMath.cos(angle);
            double dy = 1.5 * StrictMath.sin(angle);
            canvas.fill(Shape.line(x - dx, y - dy, x + dx, y + dy, 0.4), 1, 0.85, NUCLEUS.varied(random, 8));
        }
    }

    private static void nuclei(
            Canvas canvas, SeededRandom random, int count, double least, double most, double stretch, Rgb color) {
        for (int i = 0; i < count; i++) {
            double radius = random.between(least, most);
            var nucleus = Shape.ellipse(
                    random.between(-1, 29),
                    random.between(-1, 29),
                    radius * random.between(1, stretch),
                    radius,
                    random.angle());
            canvas.fill(nucleus, 1, random.between(0.6, 0.95), color.varied(random, 10));
        }
    }
}
