package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Field;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;

/**
 * A synapse under the electron microscope: two cells, a cleft between, vesicles on one side. 0, inhibitory: thin, equal
 * seams on both sides, flattened vesicles; 1, excitatory: a thick dark seam on the far side only, round vesicles.
 */
final class Synapse implements Painter {
    @Override
    public void paint(Canvas canvas, int label, SeededRandom random) {
        double angle = random.angle();
        double rise = random.between(-0.5, 0.5);
        double nx = StrictMath.cos(angle) * Math.sqrt(1 - rise * rise);
        double ny = StrictMath.sin(angle) * Math.sqrt(1 - rise * rise);
        var uneven = Noise.solid(random, 8);
        // Distance through the cleft: negative where the signal comes from, positive where it goes to.
        Field across = (x, y, z) -> nx * (x - 14) + ny * (y - 14) + rise * (z - 14) + 2.2 * uneven.at(x, y, z);
        canvas.flood(Rgb.gray(168)).add(Noise.solid(random, 2.4), 26);
        membranes(canvas, random);
        canvas.fill((x, y, z) -> Math.abs(across.at(x, y, z)) - 0.35, 1, 0.6, Rgb.gray(205));
        boolean excitatory = label == 1;
        double reach = random.between(5, 8);
        seam(canvas, across, -1.2, excitatory ? 0.9 : 1.3, reach);
        seam(canvas, across, excitatory ? 1.7 : 1.2, excitatory ? 2.6 : 1.3, reach);
        vesicles(canvas, excitatory, nx, ny, rise, random);
        canvas.grain(random, 10);
    }

    private static void membranes(Canvas canvas, SeededRandom random) {
        for (int i = 0; i < 2; i++) {
            double cx = random.between(-6, 34);
            double cy = random.sign() > 0 ? random.between(-8, -2) : random.between(30, 36);
            canvas.fill(Shape.ball(cx, cy, 14, random.between(8, 13)).rim(1), 1, 0.6, Rgb.gray(78));
        }
    }

    private static void seam(Canvas canvas, Field across, double at, double thickness, double reach) {
        Shape plate = (x, y, z) -> Math.abs(across.at(x, y, z) - at) - thickness / 2;
        canvas.fill(Shape.ball(14, 14, 14, reach).and(plate), 1, 0.9, Rgb.gray(46));
    }

    private static void vesicles(Canvas canvas, boolean round, double nx, double ny, double rise, SeededRandom random) {
        for (int i = random.count(16, 26); i > 0; i--) {
            double back = random.between(3.2, 9);
            double px = random.normal(0, 4);
            double py = random.normal(0, 4);
            double x = 14 - nx * back - ny * px;
            double y = 14 - ny * back + nx * px;
            double z = 14 - rise * back + py;
            var vesicle = round ? Shape.ball(x, y, z, 1.15) : Shape.tube(x - ny, y + nx, z, x + ny, y - nx, z, 0.5);
            canvas.fill(vesicle, 0.8, 0.75, Rgb.gray(92));
            if (round) {
                canvas.fill(vesicle.grown(-0.7), 0.8, 0.8, Rgb.gray(190));
            }
        }
    }
}
