package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;

/**
 * A piece of a broken rib in computed tomography, between muscle outside and lung inside. 0: buckled, the cortex bulges
 * and holds; 1: a gap, the ends in line; 2: a gap, the ends apart.
 */
final class RibFracture implements Painter {
    @Override
    public void paint(Canvas canvas, int label, SeededRandom random) {
        double level = random.normal(14, 1.2);
        double bow = random.between(0.012, 0.03);
        int lungSide = random.sign();
        double tilt = random.normal(0, 0.22);
        canvas.flood(Rgb.gray(112)).add(Noise.solid(random, 5), 14);
        Shape lung = (x, y, z) -> lungSide * (y - level - lungSide * 5.5) * -1;
        canvas.fill(lung, 1.6, 0.95, Rgb.gray(24));
        double broken = random.normal(14, 2);
        double apart = label == 2 ? random.between(2.2, 4) * random.sign() : 0;
        double deep = label == 2 ? random.between(-2, 2) : 0;
        double gap = label == 0 ? -1 : random.between(0.6, label == 2 ? 1.8 : 1.1);
        double bulge = label == 0 ? random.between(1.1, 1.9) : 0;
        double radius = random.between(2.4, 3.2);
        double middle = random.normal(14, 1);
        Shape rib = (x, y, z) -> {
            boolean second = x > broken;
            double centerY = level + tilt * (x - 14) - lungSide * bow * (x - 14) * (x - 14) + (second ? apart : 0);
            double centerZ = middle + 0.3 * tilt * (x - 14) + (second ? deep : 0);
            double swollen = radius + bulge / (1 + (x - broken) * (x - broken) * 0.4);
            double dy = y - centerY;
            double dz = (z - centerZ) * 0.7;
            return Math.max(Math.sqrt(dy * dy + dz * dz) - swollen, gap - Math.abs(x - broken));
        };
        canvas.fill(rib, 1.1, 0.97, Rgb.gray(random.between(215, 250)));
        Shape marrow = (x, y, z) -> Math.max(rib.at(x, y, z) + 1.2, 0.8 + Math.max(gap, -0.8) - Math.abs(x - broken));
        canvas.fill(marrow, 1, 0.9, Rgb.gray(random.between(125, 160)));
        canvas.grain(random, 9);
    }
}
