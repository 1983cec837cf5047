package dev.cella.datasets.phantom;

import java.util.List;

/** Colon tissue, stained with hematoxylin (nuclei violet) and eosin (the rest pink), one kind a picture. */
final class ColonTissue implements Painter {
    private static final Ink PINK = new Ink(222, 150, 190);
    private static final Ink WHITE = new Ink(242, 236, 242);
    private static final Ink NUCLEUS = new Ink(96, 58, 138);

    private interface Kind {
        void paint(Canvas canvas, Dice dice);
    }

    private static final List<Kind> KINDS = List.of(
            ColonTissue::adipose,
            (canvas, dice) -> canvas.flood(WHITE.varied(dice, 3)).add(Noise.flat(dice, 6), 3),
            ColonTissue::debris,
            ColonTissue::lymphocytes,
            ColonTissue::mucus,
            ColonTissue::muscle,
            ColonTissue::mucosa,
            ColonTissue::stroma,
            ColonTissue::carcinoma);

    @Override
    public void paint(Canvas canvas, int label, Dice dice) {
        KINDS.get(label).paint(canvas, dice);
        double stain = dice.normal(1, 0.05);
        canvas.change((x, y, z, value) -> 255 - stain * (255 - value));
        canvas.grain(dice, 4);
    }

    /** Large empty bubbles with thin walls. */
    private static void adipose(Canvas canvas, Dice dice) {
        canvas.flood(PINK.varied(dice, 8));
        double size = dice.between(7, 10);
        double shiftX = dice.between(0, size);
        double shiftY = dice.between(0, size);
        for (int row = -1; row < 5; row++) {
            for (int column = -1; column < 5; column++) {
                double x = column * size + shiftX + (row % 2) * size / 2 + dice.normal(0, 0.6) - size / 2;
                double y = row * size * 0.88 + shiftY + dice.normal(0, 0.6) - size / 2;
                canvas.fill(Shape.ellipse(x, y, size * 0.5, size * 0.46, dice.angle()), 1.2, 1, WHITE);
            }
        }
    }

    /** Pale, blotched, with crumbs of nuclei. */
    private static void debris(Canvas canvas, Dice dice) {
        canvas.flood(new Ink(206, 168, 196).varied(dice, 8));
        var blotches = Noise.flat(dice, 3.5);
        canvas.tint((x, y, z) -> Math.max(0, blotches.at(x, y, z)) * 0.9, new Ink(240, 214, 228));
        nuclei(canvas, dice, 26, 0.35, 0.7, 1, NUCLEUS.toward(PINK, 0.25));
    }

    /** Small round dark nuclei, packed. */
    private static void lymphocytes(Canvas canvas, Dice dice) {
        canvas.flood(new Ink(190, 140, 190).varied(dice, 8));
        nuclei(canvas, dice, dice.count(85, 120), 0.9, 1.25, 1.1, NUCLEUS.varied(dice, 6));
    }

    /** Pale blue-gray swirls. */
    private static void mucus(Canvas canvas, Dice dice) {
        canvas.flood(new Ink(214, 200, 222).varied(dice, 6));
        var bend = Noise.flat(dice, 9);
        double turn = dice.angle();
        stripes(canvas, turn, dice.between(3, 5), 5, bend, new Ink(186, 164, 206), 0.7);
        nuclei(canvas, dice, 3, 0.6, 1, 1.4, NUCLEUS);
    }

    /** Straight dense pink fibers, long thin nuclei along them. */
    private static void muscle(Canvas canvas, Dice dice) {
        canvas.flood(new Ink(216, 128, 176).varied(dice, 8));
        double turn = dice.angle();
        stripes(canvas, turn, dice.between(2, 2.8), 1, Noise.flat(dice, 10), new Ink(232, 164, 200), 0.8);
        spindles(canvas, dice, dice.count(9, 14), turn, 0.08);
    }

    /** Round glands in rows: a ring of nuclei, pale goblet cells, an open middle. */
    private static void mucosa(Canvas canvas, Dice dice) {
        canvas.flood(PINK.varied(dice, 8));
        nuclei(canvas, dice, 20, 0.5, 0.8, 1.2, NUCLEUS);
        double size = dice.between(5.2, 6.4);
        double x0 = dice.between(-2, 6);
        double y0 = dice.between(-2, 6);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double x = x0 + 2.15 * size * (column + row % 2 * 0.5) + dice.normal(0, 0.3);
                double y = y0 + 1.95 * size * row + dice.normal(0, 0.3);
                gland(canvas, dice, x, y, size, 0.9, 16);
            }
        }
    }

    private static void gland(Canvas canvas, Dice dice, double x, double y, double size, double dot, int count) {
        canvas.fill(Shape.disc(x, y, size), 1.2, 0.9, new Ink(226, 186, 214));
        for (int i = 0; i < count; i++) {
            double angle = i * 2 * StrictMath.PI / count + dice.normal(0, 0.06);
            double away = size * 0.86;
            var nucleus = Shape.disc(x + away * StrictMath.cos(angle), y + away * StrictMath.sin(angle), dot);
            canvas.fill(nucleus, 1, 0.9, NUCLEUS.varied(dice, 8));
        }
        canvas.fill(Shape.disc(x, y, size * 0.3), 1.4, 0.95, WHITE);
    }

    /** Wavy loose fibers with gaps and slim nuclei. */
    private static void stroma(Canvas canvas, Dice dice) {
        canvas.flood(new Ink(226, 170, 204).varied(dice, 8));
        double turn = dice.angle();
        stripes(canvas, turn, dice.between(3, 4.5), 7, Noise.flat(dice, 6), WHITE, 0.75);
        spindles(canvas, dice, dice.count(10, 15), turn, 0.6);
    }

    /** Crowded, large, uneven nuclei around torn lumens. */
    private static void carcinoma(Canvas canvas, Dice dice) {
        canvas.flood(new Ink(196, 130, 184).varied(dice, 8));
        nuclei(canvas, dice, dice.count(34, 46), 1.3, 2.3, 1.6, NUCLEUS.toward(PINK, 0.12));
        for (int i = dice.count(1, 3); i > 0; i--) {
            var lumen = Shape.ellipse(
                    dice.between(3, 25), dice.between(3, 25), dice.between(2, 4.5), dice.between(1, 2), dice.angle());
            canvas.fill(lumen.rough(Noise.flat(dice, 2), 1.2), 1.2, 0.95, WHITE);
        }
    }

    private static void stripes(
            Canvas canvas, double turn, double spacing, double wave, Field bend, Ink ink, double opacity) {
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        canvas.tint(
                (x, y, z) -> {
                    double across = x * sin - y * cos + wave * bend.at(x, y, z);
                    double phase = StrictMath.cos(2 * StrictMath.PI * across / spacing);
                    return opacity * Math.max(0, phase);
                },
                ink);
    }

    private static void spindles(Canvas canvas, Dice dice, int count, double turn, double spread) {
        for (int i = 0; i < count; i++) {
            double angle = turn + dice.normal(0, spread);
            double x = dice.between(0, 28);
            double y = dice.between(0, 28);
            double dx = 1.5 * StrictMath.cos(angle);
            double dy = 1.5 * StrictMath.sin(angle);
            canvas.fill(Shape.line(x - dx, y - dy, x + dx, y + dy, 0.4), 1, 0.85, NUCLEUS.varied(dice, 8));
        }
    }

    private static void nuclei(
            Canvas canvas, Dice dice, int count, double least, double most, double stretch, Ink ink) {
        for (int i = 0; i < count; i++) {
            double radius = dice.between(least, most);
            var nucleus = Shape.ellipse(
                    dice.between(-1, 29),
                    dice.between(-1, 29),
                    radius * dice.between(1, stretch),
                    radius,
                    dice.angle());
            canvas.fill(nucleus, 1, dice.between(0.6, 0.95), ink.varied(dice, 10));
        }
    }
}
