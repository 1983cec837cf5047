package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Field;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;
import java.util.List;

/** Spots of the skin under the dermatoscope, each kind by the signs a dermatologist looks for. */
final class SkinLesion implements Painter {
    private static final Rgb BROWN = new Rgb(128, 78, 56);
    private static final Rgb DARK = new Rgb(62, 36, 32);

    private interface Kind {
        void paint(Canvas canvas, Rgb skin, SeededRandom random);
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
    public void paint(Canvas canvas, int label, SeededRandom random) {
        var skin = new Rgb(218, 168, 158).varied(random, 12);
        canvas.flood(skin).add(Noise.flat(random, 8), 7).add(Noise.flat(random, 1.6), 4);
        KINDS.get(label).paint(canvas, skin, random);
        if (random.chance(0.3)) {
            hairs(canvas, random);
        }
        double dim = random.between(0, 0.3);
        canvas.change((x, y, z, value) -> {
            double away = ((x - 14) * (x - 14) + (y - 14) * (y - 14)) / 392;
            return value * (1 - dim * away * away);
        });
        canvas.grain(random, 2.5);
    }

    /** Paints a pink, scaly spot without a clear edge. */
    private static void keratosis(Canvas canvas, Rgb skin, SeededRandom random) {
        var patch = blob(random, random.between(6, 9), 2.5);
        canvas.fill(patch, 5, 0.7, new Rgb(204, 112, 108).varied(random, 8));
        var scales = Noise.flat(random, 1.7);
        canvas.tint(
                (x, y, z) -> patch.at(x, y, z) < 1 ? 0.8 * Math.max(0, scales.at(x, y, z) - 0.25) * 1.3 : 0,
                new Rgb(246, 232, 220));
    }

    /** Paints a pearly pink spot with blue-gray nests and branching vessels. */
    private static void basalCell(Canvas canvas, Rgb skin, SeededRandom random) {
        var patch = blob(random, random.between(6, 9), 1.5);
        canvas.fill(patch, 2.5, 0.7, skin.toward(new Rgb(236, 170, 172), 0.8));
        for (int i = random.count(3, 6); i > 0; i--) {
            var nest = Shape.ellipse(
                    random.normal(14, 3.5),
                    random.normal(14, 3.5),
                    random.between(1, 1.9),
                    random.between(0.8, 1.4),
                    random.angle());
            canvas.fill(nest, 1.2, 0.75, new Rgb(98, 94, 124));
        }
        for (int i = random.count(2, 4); i > 0; i--) {
            double x = random.normal(14, 4);
            double y = random.normal(14, 4);
            double angle = random.angle();
            for (double fork = -0.4; fork <= 0.5; fork += 0.8) {
                double toX = x + 5 * StrictMath.cos(angle + fork);
                double toY = y + 5 * StrictMath.sin(angle + fork);
                canvas.fill(Shape.line(x, y, toX, toY, 0.22), 0.9, 0.7, new Rgb(186, 40, 48));
            }
        }
    }

    /** Paints a tan, stuck-on plate with a sharp edge and pale dots. */
    private static void benignKeratosis(Canvas canvas, Rgb skin, SeededRandom random) {
        var plate = blob(random, random.between(6, 9.5), 1.8);
        canvas.fill(plate, 1, 0.85, new Rgb(168, 122, 92).varied(random, 12));
        canvas.fill(plate.rim(1.2), 1, 0.35, BROWN);
        for (int i = random.count(7, 13); i > 0; i--) {
            var dot = Shape.disc(random.normal(14, 3.6), random.normal(14, 3.6), random.between(0.4, 0.8));
            canvas.fill(dot.and(plate), 0.9, 0.85, random.chance(0.65) ? new Rgb(238, 216, 178) : BROWN.times(0.7));
        }
    }

    /** Paints a white scar with a faint brown ring around it. */
    private static void dermatofibroma(Canvas canvas, Rgb skin, SeededRandom random) {
        double radius = random.between(5.5, 8);
        var spot =
                Shape.disc(random.normal(14, 1), random.normal(14, 1), radius).rough(Noise.flat(random, 4), 1);
        canvas.fill(spot, 4, 0.6, skin.toward(BROWN, 0.75));
        canvas.fill(spot.grown(-radius * 0.5), 2.5, 0.85, new Rgb(244, 222, 214));
    }

    /** Paints a lopsided, jagged spot of many colors. */
    private static void melanoma(Canvas canvas, Rgb skin, SeededRandom random) {
        double radius = random.between(6, 9);
        double x = random.normal(14, 1);
        double y = random.normal(14, 1);
        var spot = Shape.ellipse(x, y, radius, radius * random.between(0.55, 0.8), random.angle())
                .or(Shape.disc(x + random.normal(0, 4), y + random.normal(0, 4), radius * 0.5))
                .rough(Noise.flat(random, 3), 2.4);
        canvas.fill(spot, 1.3, 0.92, BROWN.times(0.85).varied(random, 10));
        var black = Noise.flat(random, 4.5);
        inside(canvas, spot, black, 1.4, DARK.times(0.6));
        inside(canvas, spot, Noise.flat(random, 4), 0.9, new Rgb(112, 120, 150));
        inside(canvas, spot, Noise.flat(random, 4), 0.6, new Rgb(190, 90, 80));
    }

    /** Paints a round, even spot of one brown. */
    private static void nevus(Canvas canvas, Rgb skin, SeededRandom random) {
        double radius = random.between(3.5, 8);
        var spot = Shape.ellipse(
                random.normal(14, 1), random.normal(14, 1), radius, radius * random.between(0.8, 1), random.angle());
        var color = BROWN.toward(random.chance(0.5) ? DARK : skin, random.between(0, 0.45))
                .varied(random, 8);
        canvas.fill(spot.rough(Noise.flat(random, 6), 0.9), random.between(2, 4), 0.88, color);
        canvas.fill(spot.grown(-radius * 0.55), 4, 0.3, DARK);
    }

    /** Paints red and purple lakes. */
    private static void vascular(Canvas canvas, Rgb skin, SeededRandom random) {
        double spread = random.between(1.8, 3.2);
        var color = new Rgb(168, 32, 52).toward(new Rgb(96, 30, 84), random.unit());
        for (int i = random.count(4, 8); i > 0; i--) {
            var lake = Shape.disc(random.normal(14, spread), random.normal(14, spread), random.between(1.6, 3));
            canvas.fill(lake, 1.2, 0.85, color.varied(random, 10));
        }
    }

    private static void inside(Canvas canvas, Shape spot, Field where, double strength, Rgb color) {
        canvas.tint(
                (x, y, z) -> spot.at(x, y, z) < 0 ? Math.max(0, Math.min(0.9, strength * where.at(x, y, z) * 1.6)) : 0,
                color);
    }

    private static Shape blob(SeededRandom random, double radius, double unevenness) {
        return Shape.ellipse(
                        random.normal(14, 1),
                        random.normal(14, 1),
                        radius,
                        radius * random.between(0.7, 1),
                        random.angle())
                .rough(Noise.flat(random, 4), unevenness);
    }

    private static void hairs(Canvas canvas, SeededRandom random) {
        for (int i = random.count(1, 4); i > 0; i--) {
            var hair = Shape.line(
                    random.between(0, 28), random.between(0, 28), random.between(0, 28), random.between(0, 28), 0.15);
            canvas.fill(hair, 0.9, 0.6, new Rgb(50, 36, 34));
        }
    }
}
