package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;

/**
 * A lump in the lung, in three dimensions, among vessels. 0, benign: small, smooth, round, sometimes with a core of
 * calcium; 1, malignant: as a rule larger, knobby, with spikes into the lung.
 */
final class ChestNodule implements Painter {
    @Override
    public void paint(Canvas canvas, int label, SeededRandom random) {
        canvas.flood(Rgb.gray(26)).add(Noise.solid(random, 5), 10);
        for (int i = random.count(3, 6); i > 0; i--) {
            var vessel = Shape.tube(
                    random.between(0, 28),
                    random.between(0, 28),
                    random.between(0, 28),
                    random.between(0, 28),
                    random.between(0, 28),
                    random.between(0, 28),
                    random.between(0.4, 1.2));
            canvas.fill(vessel, 1.2, 0.9, Rgb.gray(random.between(100, 150)));
        }
        if (random.chance(0.35)) {
            double wall = random.between(7, 11);
            int side = random.sign();
            Shape chestWall = (x, y, z) -> wall - side * (x - 14) - 0.03 * (y - 14) * (y - 14);
            canvas.fill(chestWall, 1.4, 0.95, Rgb.gray(140));
        }
        if (label == 1) {
            malignant(canvas, random);
        } else {
            benign(canvas, random);
        }
        canvas.grain(random, 8);
    }

    private static void benign(Canvas canvas, SeededRandom random) {
        double radius = random.between(1.9, 4.6);
        var lump = Shape.ellipsoid(
                middle(random), middle(random), middle(random), radius, radius * random.between(0.85, 1), radius);
        canvas.fill(lump, 1.2, 0.95, Rgb.gray(random.between(120, 185)));
        if (random.chance(0.35)) {
            canvas.fill(lump.grown(-radius * 0.55), 1, 0.9, Rgb.gray(250));
        }
    }

    private static void malignant(Canvas canvas, SeededRandom random) {
        double radius = random.between(3, 6.2);
        double x = middle(random);
        double y = middle(random);
        double z = middle(random);
        Shape lump = Shape.ball(x, y, z, radius).rough(Noise.solid(random, 3), radius * 0.45);
        for (int i = random.count(6, 11); i > 0; i--) {
            double angle = random.angle();
            double rise = random.between(-1, 1);
            double flat = Math.sqrt(1 - rise * rise);
            double reach = radius * random.between(1.4, 2);
            lump = lump.or(Shape.tube(
                    x,
                    y,
                    z,
                    x + reach * flat * StrictMath.cos(angle),
                    y + reach * flat * StrictMath.sin(angle),
                    z + reach * rise,
                    0.5));
        }
        canvas.fill(lump, 1.4, 0.95, Rgb.gray(random.between(115, 175)));
    }

    private static double middle(SeededRandom random) {
        return 14 + random.normal(0, 0.8);
    }
}
