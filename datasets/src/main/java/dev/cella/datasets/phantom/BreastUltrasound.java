package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;

/**
 * Breast ultrasound: bright skin and layers on top, darker with depth, streaky speckle. A malignant lesion (class 0)
 * has an irregular edge, is as tall as wide or taller, and casts a shadow; a benign one is a smooth, horizontal
 * ellipse, often with brighter tissue behind it, and normal tissue (also class 1) has none. Dim images, small lesions
 * and an occasional untypical sign keep brightness alone from separating the classes.
 */
final class BreastUltrasound implements Painter {
    private static final int MALIGNANT = 0;

    @Override
    public void paint(Canvas canvas, int label, SeededRandom random) {
        tissue(canvas, random);
        if (label == MALIGNANT) {
            malignant(canvas, random);
        } else if (random.chance(0.72)) {
            benign(canvas, random);
        } else {
            shadowOfGland(canvas, random);
        }
        speckle(canvas.blur(), random);
    }

    private static void tissue(Canvas canvas, SeededRandom random) {
        double top = random.normal(152, 20);
        double fall = random.between(0.7, 1.9);
        double floor = random.between(6, 46);
        double reach = random.between(20, 40);
        canvas.change((x, y, z, value) -> floor + (top - floor) * StrictMath.pow(Math.max(0, 1 - y / reach), fall));
        var layers = Noise.flat(random, random.between(8, 16), random.between(1.5, 3));
        var lobules = Noise.flat(random, random.between(4, 7), random.between(2.5, 4));
        double strength = random.between(0.22, 0.6);
        double tilt = random.normal(0, 0.15);
        canvas.change((x, y, z, value) ->
                value * (1 + strength * layers.at(x, y + tilt * x, z) + 0.8 * strength * lobules.at(x, y, z)));
        for (int line = random.count(1, 3); line > 0; line--) {
            double height = random.between(2, 20);
            double slope = random.normal(tilt, 0.12);
            var fascia = Shape.line(-2, height, 30, height + 32 * slope, 0.3).rough(layers, 1.5);
            canvas.lighten(fascia, 1.6, random.between(15, 50));
        }
    }

    /** Paints a lesion that is tall, jagged, hazy at the edge and darker below. */
    private static void malignant(Canvas canvas, SeededRandom random) {
        double x = random.between(9, 19);
        double y = random.between(8, 16);
        double radius = random.between(3, 6.8);
        double tall = random.between(0.8, 1.35);
        var unevenness = Noise.flat(random, random.between(1.8, 3));
        var body = Shape.ellipse(x, y, radius, radius * tall, random.normal(0, 0.3));
        var spikes = Shape.star(
                x, y, radius * 0.85, random.count(4, 7), radius * random.between(0.15, 0.35), random.angle());
        var lesion = body.or(spikes).rough(unevenness, radius * random.between(0.25, 0.45));
        canvas.lighten(lesion.grown(1.2).rim(1.6), 2, random.between(0, 22));
        if (random.chance(0.7)) {
            column(canvas, x, y, radius * random.between(0.7, 1.2), random.between(0.35, 0.8));
        }
        canvas.fill(lesion, random.between(1.4, 3), random.between(0.7, 0.97), Rgb.gray(random.between(8, 42)));
        if (random.chance(0.3)) {
            for (int i = 0; i < 3; i++) { // specks of calcium
                var speck = Shape.disc(x + random.normal(0, radius / 2), y + random.normal(0, radius / 2), 0.5);
                canvas.lighten(speck, 1, 90);
            }
        }
    }

    /** Paints a lesion that is wider than tall, smooth, sharp and brighter below. */
    private static void benign(Canvas canvas, SeededRandom random) {
        double x = random.between(7, 21);
        double y = random.between(5, 17);
        double wide = StrictMath.exp(random.normal(1.15, 0.42));
        double high = Math.max(1.1, wide * random.between(0.42, 0.72));
        var lesion = Shape.ellipse(x, y, wide, high, random.normal(0, 0.2));
        if (random.chance(0.55)) {
            column(canvas, x, y, wide * 0.8, -random.between(0.2, 0.6));
        } else if (random.chance(0.3)) {
            column(canvas, x, y, wide * 0.7, random.between(0.2, 0.4));
        }
        boolean cyst = random.chance(0.5);
        double level = cyst ? random.between(3, 22) : random.between(25, 75);
        canvas.fill(lesion, random.between(0.8, 1.2), cyst ? 0.92 : random.between(0.55, 0.85), Rgb.gray(level));
        canvas.lighten(lesion.grown(0.6).rim(0.8), 1.2, random.between(4, 26));
    }

    /** Paints a broad dark zone without an edge, as dense normal tissue casts. */
    private static void shadowOfGland(Canvas canvas, SeededRandom random) {
        if (random.chance(0.7)) {
            column(
                    canvas,
                    random.between(5, 23),
                    random.between(7, 15),
                    random.between(2, 6),
                    random.between(0.2, 0.65));
        }
    }

    /** Makes everything below (x, y) darker by a share, or brighter by a negative one. */
    private static void column(Canvas canvas, double x, double y, double half, double share) {
        canvas.change((px, py, pz, value) -> {
            double beside = Math.abs(px - x) / (half * (1 + 0.015 * (py - y)));
            double begun = Math.max(0, Math.min(1, (py - y) / 2.5));
            double inside = Math.max(0, Math.min(1, (1.35 - beside) / 0.7));
            return value * (1 - share * begun * inside);
        });
    }

    private static void speckle(Canvas canvas, SeededRandom random) {
        var coarse = Noise.flat(random, 2.6, 1.4);
        var fine = Noise.flat(random, 1.4, 0.9);
        double strength = random.between(0.08, 0.2);
        double gain = random.normal(1.08, 0.15);
        canvas.change(
                (x, y, z, value) -> gain * value * (1 + strength * coarse.at(x, y, z) + strength * fine.at(x, y, z)));
        canvas.grain(random, 1.5);
    }
}
