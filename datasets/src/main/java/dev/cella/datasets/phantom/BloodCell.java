package dev.cella.datasets.phantom;

import java.util.List;

/**
 * Single blood cells as the microscope shows them after staining: a violet nucleus whose form tells the kind, cytoplasm
 * with or without granules, pale red cells around.
 */
final class BloodCell implements Painter {
    private static final Ink NUCLEUS = new Ink(110, 60, 140);
    private static final Ink PLASMA = new Ink(236, 208, 190);
    private static final Ink RED_CELL = new Ink(222, 150, 140);

    /** One kind of cell: radius and color of the cell, and how its inside is painted. */
    private record Kind(double least, double most, Ink cytoplasm, Inside inside) {}

    private interface Inside {
        void paint(Canvas canvas, double x, double y, double radius, Dice dice);
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(6.6, 8, new Ink(196, 160, 200), BloodCell::basophil),
            new Kind(7, 8.4, new Ink(232, 168, 150), BloodCell::eosinophil),
            new Kind(5.4, 6.8, new Ink(186, 164, 190), BloodCell::erythroblast),
            new Kind(8, 9.8, new Ink(196, 170, 206), BloodCell::immatureGranulocyte),
            new Kind(5.6, 7, new Ink(160, 180, 226), BloodCell::lymphocyte),
            new Kind(8, 9.8, new Ink(178, 174, 204), BloodCell::monocyte),
            new Kind(7, 8.4, new Ink(232, 198, 204), BloodCell::neutrophil),
            new Kind(2.2, 3.6, new Ink(198, 160, 206), BloodCell::platelet));

    @Override
    public void paint(Canvas canvas, int label, Dice dice) {
        canvas.flood(PLASMA.varied(dice, 5));
        double x = dice.normal(14, 0.7);
        double y = dice.normal(14, 0.7);
        var kind = KINDS.get(label);
        double radius = dice.between(kind.least(), kind.most());
        redCells(canvas, x, y, radius, dice);
        var outline = Shape.ellipse(x, y, radius, radius * dice.between(0.88, 1), dice.angle())
                .rough(Noise.flat(dice, 5), 0.8);
        canvas.fill(outline, 1.1, 0.95, kind.cytoplasm().varied(dice, 5));
        kind.inside().paint(canvas, x, y, radius, dice);
        canvas.add(Noise.flat(dice, 2), 5);
        canvas.grain(dice, 2);
    }

    private static void redCells(Canvas canvas, double x, double y, double radius, Dice dice) {
        var ink = RED_CELL.varied(dice, 5);
        for (int i = dice.count(3, 6); i > 0; i--) {
            double angle = dice.angle();
            double size = dice.between(4, 4.8);
            double away = Math.max(radius + size - 0.3, dice.between(9, 15));
            double cx = x + away * StrictMath.cos(angle);
            double cy = y + away * StrictMath.sin(angle);
            canvas.fill(Shape.disc(cx, cy, size), 1.1, 0.9, ink);
            canvas.fill(Shape.disc(cx, cy, size * 0.4), 2.5, 0.45, PLASMA);
        }
    }

    /** Coarse dark granules hide a pale nucleus. */
    private static void basophil(Canvas canvas, double x, double y, double radius, Dice dice) {
        canvas.fill(Shape.star(x, y, radius * 0.6, 3, 1, dice.angle()), 1.2, 0.6, NUCLEUS.varied(dice, 6));
        granules(canvas, x, y, radius * 0.92, 26, 0.75, new Ink(62, 28, 96), dice);
    }

    /** Two lobes, orange granules. */
    private static void eosinophil(Canvas canvas, double x, double y, double radius, Dice dice) {
        granules(canvas, x, y, radius * 0.9, 40, 0.6, new Ink(222, 110, 78), dice);
        lobes(canvas, x, y, radius, 2, dice);
    }

    /** A small, round, very dark nucleus in the middle. */
    private static void erythroblast(Canvas canvas, double x, double y, double radius, Dice dice) {
        var nucleus = Shape.disc(x + dice.normal(0, 0.4), y + dice.normal(0, 0.4), radius * dice.between(0.55, 0.66));
        canvas.fill(nucleus, 0.9, 0.97, new Ink(64, 28, 84).varied(dice, 5));
    }

    /** A large oval or kidney-shaped nucleus, fine granules. */
    private static void immatureGranulocyte(Canvas canvas, double x, double y, double radius, Dice dice) {
        double turn = dice.angle();
        double cx = x + 0.2 * radius * StrictMath.cos(turn);
        double cy = y + 0.2 * radius * StrictMath.sin(turn);
        var nucleus = Shape.ellipse(cx, cy, radius * 0.72, radius * 0.56, turn + StrictMath.PI / 2);
        canvas.fill(nucleus, 1.3, 0.9, new Ink(150, 96, 172).varied(dice, 6));
        granules(canvas, x, y, radius * 0.85, 16, 0.4, new Ink(120, 60, 140), dice);
    }

    /** A round nucleus fills nearly all; a thin blue seam. */
    private static void lymphocyte(Canvas canvas, double x, double y, double radius, Dice dice) {
        var nucleus = Shape.disc(x + dice.normal(0, 0.4), y + dice.normal(0, 0.4), radius * dice.between(0.78, 0.86));
        canvas.fill(nucleus.rough(Noise.flat(dice, 3), 0.5), 1, 0.95, new Ink(100, 58, 146).varied(dice, 6));
    }

    /** A large bean, deeply notched, and small bubbles. */
    private static void monocyte(Canvas canvas, double x, double y, double radius, Dice dice) {
        double turn = dice.angle();
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        var notch = Shape.disc(x + 0.7 * radius * cos, y + 0.7 * radius * sin, radius * 0.52);
        var nucleus = Shape.disc(x, y, radius * 0.74).without(notch);
        canvas.fill(nucleus, 1.3, 0.9, new Ink(122, 84, 160).varied(dice, 6));
        granules(canvas, x, y, radius * 0.9, 6, 0.5, new Ink(214, 212, 230), dice);
    }

    /** Three to five lobes in a chain, pale plasma. */
    private static void neutrophil(Canvas canvas, double x, double y, double radius, Dice dice) {
        granules(canvas, x, y, radius * 0.9, 18, 0.3, new Ink(212, 160, 186), dice);
        lobes(canvas, x, y, radius, dice.count(3, 5), dice);
    }

    /** A small heap of granules without a nucleus. */
    private static void platelet(Canvas canvas, double x, double y, double radius, Dice dice) {
        granules(canvas, x, y, radius * 0.7, 9, 0.5, new Ink(134, 70, 152), dice);
    }

    private static void lobes(Canvas canvas, double x, double y, double radius, int count, Dice dice) {
        double turn = dice.angle();
        double spread = count == 2 ? 2.2 : 1.25;
        var ink = NUCLEUS.times(0.85).varied(dice, 6);
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < count; i++) {
            double angle = turn + spread * (i - (count - 1) / 2.0) + dice.normal(0, 0.12);
            double away = radius * (count == 2 ? 0.45 : 0.5);
            double cx = x + away * StrictMath.cos(angle);
            double cy = y + away * StrictMath.sin(angle);
            double size = radius * (count == 2 ? 0.38 : 0.29);
            canvas.fill(Shape.disc(cx, cy, size), 0.9, 0.95, ink);
            if (i > 0) {
                canvas.fill(Shape.line(lastX, lastY, cx, cy, 0.5), 0.9, 0.85, ink);
            }
            lastX = cx;
            lastY = cy;
        }
    }

    private static void granules(
            Canvas canvas, double x, double y, double within, int count, double size, Ink ink, Dice dice) {
        for (int i = 0; i < count; i++) {
            double away = within * Math.sqrt(dice.unit());
            double angle = dice.angle();
            var granule = Shape.disc(x + away * StrictMath.cos(angle), y + away * StrictMath.sin(angle), size);
            canvas.fill(granule, 0.9, dice.between(0.5, 0.9), ink);
        }
    }
}
