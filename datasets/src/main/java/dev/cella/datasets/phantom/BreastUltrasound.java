package dev.cella.datasets.phantom;

/**
 * Breast ultrasound: bright skin and layers on top, darker with depth, streaky speckle. A malignant lesion (class 0) has an
 * irregular edge, is as tall as wide or taller, and casts a shadow; a benign one is a smooth, lying ellipse, often with
 * brighter tissue behind it, and normal tissue (also class 1) has none. Dim pictures, small lesions and an occasional
 * untypical sign keep the classes from being told by brightness alone.
 */
final class BreastUltrasound implements Painter {
    private static final int MALIGNANT = 0;

    @Override
    public void paint(Canvas canvas, int label, Dice dice) {
        tissue(canvas, dice);
        if (label == MALIGNANT) {
            malignant(canvas, dice);
        } else if (dice.chance(0.72)) {
            benign(canvas, dice);
        } else {
            shadowOfGland(canvas, dice);
        }
        speckle(canvas.blur(), dice);
    }

    private static void tissue(Canvas canvas, Dice dice) {
        double top = dice.normal(152, 20);
        double fall = dice.between(0.7, 1.9);
        double floor = dice.between(6, 46);
        double reach = dice.between(20, 40);
        canvas.change((x, y, z, value) -> floor + (top - floor) * StrictMath.pow(Math.max(0, 1 - y / reach), fall));
        var layers = Noise.flat(dice, dice.between(8, 16), dice.between(1.5, 3));
        var lobules = Noise.flat(dice, dice.between(4, 7), dice.between(2.5, 4));
        double strength = dice.between(0.22, 0.6);
        double tilt = dice.normal(0, 0.15);
        canvas.change((x, y, z, value) ->
                value * (1 + strength * layers.at(x, y + tilt * x, z) + 0.8 * strength * lobules.at(x, y, z)));
        for (int line = dice.count(1, 3); line > 0; line--) {
            double height = dice.between(2, 20);
            double slope = dice.normal(tilt, 0.12);
            var fascia = Shape.line(-2, height, 30, height + 32 * slope, 0.3).rough(layers, 1.5);
            canvas.lighten(fascia, 1.6, dice.between(15, 50));
        }
    }

    /** Tall, jagged, hazy at the edge, darker below. */
    private static void malignant(Canvas canvas, Dice dice) {
        double x = dice.between(9, 19);
        double y = dice.between(8, 16);
        double radius = dice.between(3, 6.8);
        double tall = dice.between(0.8, 1.35);
        var unevenness = Noise.flat(dice, dice.between(1.8, 3));
        var body = Shape.ellipse(x, y, radius, radius * tall, dice.normal(0, 0.3));
        var spikes = Shape.star(x, y, radius * 0.85, dice.count(4, 7), radius * dice.between(0.15, 0.35), dice.angle());
        var lesion = body.or(spikes).rough(unevenness, radius * dice.between(0.25, 0.45));
        canvas.lighten(lesion.grown(1.2).rim(1.6), 2, dice.between(0, 22));
        if (dice.chance(0.7)) {
            column(canvas, x, y, radius * dice.between(0.7, 1.2), dice.between(0.35, 0.8));
        }
        canvas.fill(lesion, dice.between(1.4, 3), dice.between(0.7, 0.97), Ink.gray(dice.between(8, 42)));
        if (dice.chance(0.3)) {
            for (int i = 0; i < 3; i++) { // specks of calcium
                var speck = Shape.disc(x + dice.normal(0, radius / 2), y + dice.normal(0, radius / 2), 0.5);
                canvas.lighten(speck, 1, 90);
            }
        }
    }

    /** Wider than tall, smooth, sharp, brighter below. */
    private static void benign(Canvas canvas, Dice dice) {
        double x = dice.between(7, 21);
        double y = dice.between(5, 17);
        double wide = StrictMath.exp(dice.normal(1.15, 0.42));
        double high = Math.max(1.1, wide * dice.between(0.42, 0.72));
        var lesion = Shape.ellipse(x, y, wide, high, dice.normal(0, 0.2));
        if (dice.chance(0.55)) {
            column(canvas, x, y, wide * 0.8, -dice.between(0.2, 0.6));
        } else if (dice.chance(0.3)) {
            column(canvas, x, y, wide * 0.7, dice.between(0.2, 0.4));
        }
        boolean cyst = dice.chance(0.5);
        double level = cyst ? dice.between(3, 22) : dice.between(25, 75);
        canvas.fill(lesion, dice.between(0.8, 1.2), cyst ? 0.92 : dice.between(0.55, 0.85), Ink.gray(level));
        canvas.lighten(lesion.grown(0.6).rim(0.8), 1.2, dice.between(4, 26));
    }

    /** A broad dark zone without an edge, as dense normal tissue throws. */
    private static void shadowOfGland(Canvas canvas, Dice dice) {
        if (dice.chance(0.7)) {
            column(canvas, dice.between(5, 23), dice.between(7, 15), dice.between(2, 6), dice.between(0.2, 0.65));
        }
    }

    /** Below (x, y) all is darker by a share, or brighter by a negative one. */
    private static void column(Canvas canvas, double x, double y, double half, double share) {
        canvas.change((px, py, pz, value) -> {
            double beside = Math.abs(px - x) / (half * (1 + 0.015 * (py - y)));
            double begun = Math.max(0, Math.min(1, (py - y) / 2.5));
            double inside = Math.max(0, Math.min(1, (1.35 - beside) / 0.7));
            return value * (1 - share * begun * inside);
        });
    }

    private static void speckle(Canvas canvas, Dice dice) {
        var coarse = Noise.flat(dice, 2.6, 1.4);
        var fine = Noise.flat(dice, 1.4, 0.9);
        double strength = dice.between(0.08, 0.2);
        double gain = dice.normal(1.08, 0.15);
        canvas.change(
                (x, y, z, value) -> gain * value * (1 + strength * coarse.at(x, y, z) + strength * fine.at(x, y, z)));
        canvas.grain(dice, 1.5);
    }
}
