package dev.cella.datasets.phantom;

import java.util.List;

/** Spots of the skin under the dermatoscope, each kind by the signs a dermatologist looks for. */
final class SkinLesion implements Painter {
    private static final Ink BROWN = new Ink(128, 78, 56);
    private static final Ink DARK = new Ink(62, 36, 32);

    private interface Kind {
        void paint(Canvas canvas, Ink skin, Dice dice);
    }

    private static final List<Kind> KINDS = List.of(
            SkinLesion::keratosis,
            SkinLesion::basalCell,
            SkinLesion::benignKeratosis,
            SkinLesion::dermatofibroma,
            SkinLesion::melanoma,
            SkinLesion::nevus,
            SkinLesion::vascular);

    @Override
    public void paint(Canvas canvas, int label, Dice dice) {
        var skin = new Ink(218, 168, 158).varied(dice, 12);
        canvas.flood(skin).add(Noise.flat(dice, 8), 7).add(Noise.flat(dice, 1.6), 4);
        KINDS.get(label).paint(canvas, skin, dice);
        if (dice.chance(0.3)) {
            hairs(canvas, dice);
        }
        double dim = dice.between(0, 0.3);
        canvas.change((x, y, z, value) -> {
            double away = ((x - 14) * (x - 14) + (y - 14) * (y - 14)) / 392;
            return value * (1 - dim * away * away);
        });
        canvas.grain(dice, 2.5);
    }

    /** Pink, scaly, without a clear edge. */
    private static void keratosis(Canvas canvas, Ink skin, Dice dice) {
        var patch = blob(dice, dice.between(6, 9), 2.5);
        canvas.fill(patch, 5, 0.7, new Ink(204, 112, 108).varied(dice, 8));
        var scales = Noise.flat(dice, 1.7);
        canvas.tint(
                (x, y, z) -> patch.at(x, y, z) < 1 ? 0.8 * Math.max(0, scales.at(x, y, z) - 0.25) * 1.3 : 0,
                new Ink(246, 232, 220));
    }

    /** Pearly pink with blue-gray nests and branching vessels. */
    private static void basalCell(Canvas canvas, Ink skin, Dice dice) {
        var patch = blob(dice, dice.between(6, 9), 1.5);
        canvas.fill(patch, 2.5, 0.7, skin.toward(new Ink(236, 170, 172), 0.8));
        for (int i = dice.count(3, 6); i > 0; i--) {
            var nest = Shape.ellipse(
                    dice.normal(14, 3.5),
                    dice.normal(14, 3.5),
                    dice.between(1, 1.9),
                    dice.between(0.8, 1.4),
                    dice.angle());
            canvas.fill(nest, 1.2, 0.75, new Ink(98, 94, 124));
        }
        for (int i = dice.count(2, 4); i > 0; i--) {
            double x = dice.normal(14, 4);
            double y = dice.normal(14, 4);
            double angle = dice.angle();
            for (double fork = -0.4; fork <= 0.5; fork += 0.8) {
                double toX = x + 5 * StrictMath.cos(angle + fork);
                double toY = y + 5 * StrictMath.sin(angle + fork);
                canvas.fill(Shape.line(x, y, toX, toY, 0.22), 0.9, 0.7, new Ink(186, 40, 48));
            }
        }
    }

    /** Stuck-on tan plate with a sharp edge and pale dots. */
    private static void benignKeratosis(Canvas canvas, Ink skin, Dice dice) {
        var plate = blob(dice, dice.between(6, 9.5), 1.8);
        canvas.fill(plate, 1, 0.85, new Ink(168, 122, 92).varied(dice, 12));
        canvas.fill(plate.rim(1.2), 1, 0.35, BROWN);
        for (int i = dice.count(7, 13); i > 0; i--) {
            var dot = Shape.disc(dice.normal(14, 3.6), dice.normal(14, 3.6), dice.between(0.4, 0.8));
            canvas.fill(dot.and(plate), 0.9, 0.85, dice.chance(0.65) ? new Ink(238, 216, 178) : BROWN.times(0.7));
        }
    }

    /** A white scar in the middle, a faint brown ring around. */
    private static void dermatofibroma(Canvas canvas, Ink skin, Dice dice) {
        double radius = dice.between(5.5, 8);
        var spot = Shape.disc(dice.normal(14, 1), dice.normal(14, 1), radius).rough(Noise.flat(dice, 4), 1);
        canvas.fill(spot, 4, 0.6, skin.toward(BROWN, 0.75));
        canvas.fill(spot.grown(-radius * 0.5), 2.5, 0.85, new Ink(244, 222, 214));
    }

    /** Lopsided, jagged, of many colors. */
    private static void melanoma(Canvas canvas, Ink skin, Dice dice) {
        double radius = dice.between(6, 9);
        double x = dice.normal(14, 1);
        double y = dice.normal(14, 1);
        var spot = Shape.ellipse(x, y, radius, radius * dice.between(0.55, 0.8), dice.angle())
                .or(Shape.disc(x + dice.normal(0, 4), y + dice.normal(0, 4), radius * 0.5))
                .rough(Noise.flat(dice, 3), 2.4);
        canvas.fill(spot, 1.3, 0.92, BROWN.times(0.85).varied(dice, 10));
        var black = Noise.flat(dice, 4.5);
        inside(canvas, spot, black, 1.4, DARK.times(0.6));
        inside(canvas, spot, Noise.flat(dice, 4), 0.9, new Ink(112, 120, 150));
        inside(canvas, spot, Noise.flat(dice, 4), 0.6, new Ink(190, 90, 80));
    }

    /** Round, even, one brown. */
    private static void nevus(Canvas canvas, Ink skin, Dice dice) {
        double radius = dice.between(3.5, 8);
        var spot = Shape.ellipse(
                dice.normal(14, 1), dice.normal(14, 1), radius, radius * dice.between(0.8, 1), dice.angle());
        var ink = BROWN.toward(dice.chance(0.5) ? DARK : skin, dice.between(0, 0.45))
                .varied(dice, 8);
        canvas.fill(spot.rough(Noise.flat(dice, 6), 0.9), dice.between(2, 4), 0.88, ink);
        canvas.fill(spot.grown(-radius * 0.55), 4, 0.3, DARK);
    }

    /** Red and purple lakes. */
    private static void vascular(Canvas canvas, Ink skin, Dice dice) {
        double spread = dice.between(1.8, 3.2);
        var ink = new Ink(168, 32, 52).toward(new Ink(96, 30, 84), dice.unit());
        for (int i = dice.count(4, 8); i > 0; i--) {
            var lake = Shape.disc(dice.normal(14, spread), dice.normal(14, spread), dice.between(1.6, 3));
            canvas.fill(lake, 1.2, 0.85, ink.varied(dice, 10));
        }
    }

    private static void inside(Canvas canvas, Shape spot, Field where, double strength, Ink ink) {
        canvas.tint(
                (x, y, z) -> spot.at(x, y, z) < 0 ? Math.max(0, Math.min(0.9, strength * where.at(x, y, z) * 1.6)) : 0,
                ink);
    }

    private static Shape blob(Dice dice, double radius, double unevenness) {
        return Shape.ellipse(
                        dice.normal(14, 1), dice.normal(14, 1), radius, radius * dice.between(0.7, 1), dice.angle())
                .rough(Noise.flat(dice, 4), unevenness);
    }

    private static void hairs(Canvas canvas, Dice dice) {
        for (int i = dice.count(1, 4); i > 0; i--) {
            var hair = Shape.line(
                    dice.between(0, 28), dice.between(0, 28), dice.between(0, 28), dice.between(0, 28), 0.15);
            canvas.fill(hair, 0.9, 0.6, new Ink(50, 36, 34));
        }
    }
}
