package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;
import dev.cella.datasets.phantom.canvas.View;

/** Forms cut out of scans, in three dimensions: each voxel is 0 or 255. */
final class BinaryForm {
    private static final Rgb WHITE = Rgb.gray(255);

    private BinaryForm() {}

    /** Paints adrenal glands, folded plates. 0: normal, thin; 1: hyperplasia, thicker and knobby. */
    static void adrenal(Canvas canvas, int label, SeededRandom random) {
        double thick = label == 1 ? random.between(1.15, 1.8) : random.between(0.95, 1.5);
        double apexX = random.between(4, 11);
        double apexZ = random.between(3, 9);
        double bend = random.between(1, 4);
        double toX = apexX + random.between(9, 16);
        double toZ = apexZ + random.between(9, 16);
        double wide = random.between(2.5, 5.5);
        double turned = random.normal(0, 1.5);
        Shape gland = Shape.ball(apexX, 14, apexZ, thick);
        for (int i = 0; i < 4; i++) { // a fan of rods is a plate
            double share = i / 1.5 - 1;
            double endY = 14 + share * wide;
            double midX = (apexX + toX) / 2 + bend;
            double midZ = (apexZ + toZ) / 2 - bend;
            gland = gland.or(Shape.tube(apexX, 14, apexZ, midX, 14 + share * wide * 0.8, midZ, thick))
                    .or(Shape.tube(midX, 14 + share * wide * 0.8, midZ, toX, endY, toZ + share * turned, thick * 0.85));
        }
        if (label == 1) {
            for (int i = random.count(1, 3); i > 0; i--) {
                double share = random.between(0.2, 0.9);
                gland = gland.or(Shape.ball(
                        apexX + share * (toX - apexX) + bend,
                        14 + random.normal(0, wide / 2),
                        apexZ + share * (toZ - apexZ) - bend,
                        random.between(1.7, 2.6)));
            }
        }
        cut(canvas.cut(View.CORONAL, 0.5), gland.rough(Noise.solid(random, 2.4), 0.7));
    }

    /** Paints vessels of the brain. 0: a smooth, forking vessel; 1: one with an aneurysm, a sac. */
    static void vessel(Canvas canvas, int label, SeededRandom random) {
        double radius = random.between(1.2, 2.1);
        double x = random.between(6, 22);
        double y = 1;
        double z = random.between(8, 20);
        Shape tree = Shape.ball(x, y, z, radius);
        double headX = random.normal(0, 0.5);
        double headZ = random.normal(0, 0.5);
        double sacAt = random.between(3, 6);
        for (int step = 0; step < 9; step++) {
            headX = 0.8 * headX + random.normal((14 - x) * 0.05, 0.35);
            headZ = 0.8 * headZ + random.normal((14 - z) * 0.05, 0.35);
            double toX = x + 3 * headX;
            double toY = y + 3;
            double toZ = z + 3 * headZ;
            tree = tree.or(Shape.tube(x, y, z, toX, toY, toZ, radius));
            if (step == 4) {
                tree = tree.or(Shape.tube(
                        x,
                        y,
                        z,
                        x + 12 * random.sign(),
                        y + random.between(4, 12),
                        z + random.normal(0, 5),
                        radius * 0.7));
            }
            if (label == 1 && step == (int) sacAt) {
                double sac = random.between(2.6, 4.4);
                double away = radius * 0.5 + sac * 0.85;
                double angle = random.angle();
                tree = tree.or(Shape.ball(x + away * StrictMath.cos(angle), y, z + away * StrictMath.sin(angle), sac));
            }
            x = toX;
            y = toY;
            z = toZ;
        }
        cut(canvas, tree.rough(Noise.solid(random, 3), 0.5));
    }

    private static void cut(Canvas canvas, Shape shape) {
        canvas.fill(shape, 1e-9, 1, WHITE);
    }
}
