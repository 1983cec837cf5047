package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;

/**
 * Chest X-rays with clear lungs (class 0) or with the bright, patchy opacity of a pneumonia in one lung or both (class
 * 1). Faint patches and differently exposed films make some of them hard.
 */
final class PneumoniaXray implements Painter {
    @Override
    public void paint(Canvas canvas, int label, SeededRandom random) {
        var chest = new Thorax(random);
        chest.paint(canvas);
        if (label == 1) {
            boolean both = random.chance(0.45);
            int side = random.sign();
            opacity(canvas, chest, side, random);
            if (both) {
                opacity(canvas, chest, -side, random);
            }
        }
        Thorax.expose(canvas, random);
    }

    private static void opacity(Canvas canvas, Thorax chest, int side, SeededRandom random) {
        var lung = chest.lung(side);
        double strength = random.between(0.15, 0.9);
        for (int patch = random.count(1, 3); patch > 0; patch--) {
            double x = chest.x(side * random.between(0.3, 0.75));
            double y = chest.y(random.between(0.3, 0.95));
            var cloud = Shape.ellipse(x, y, random.between(2.4, 5.2), random.between(2.8, 6), random.angle())
                    .rough(Noise.flat(random, 2.2), 1.6)
                    .and(lung.grown(0.8));
            canvas.fill(cloud, random.between(2.5, 4.5), strength, Rgb.gray(random.normal(166, 8)));
        }
        canvas.fill(lung, 3, random.between(0, 0.3), Rgb.gray(160)); // haze around
    }
}
