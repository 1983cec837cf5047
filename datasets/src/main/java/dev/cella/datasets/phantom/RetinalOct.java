package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Field;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;

/**
 * Cross-sections of the retina by optical coherence tomography: black vitreous, layered retina, a thin bright line (the
 * pigment epithelium), choroid below. 0: new vessels push a bright mound up from below the line, with dark fluid; 1: dark
 * cysts swell the retina; 2: drusen make the line wavy; 3: normal, with the pit of the fovea.
 */
final class RetinalOct implements Painter {
    @Override
    public void paint(Canvas canvas, int label, SeededRandom random) {
        double tilt = random.normal(0, 0.05);
        double bow = random.between(-0.004, 0.012);
        double base = random.between(16, 19.5);
        double pit = random.between(10, 18);
        double thick = random.between(7, 9.5) + (label == 1 ? random.between(1, 2.5) : 0);
        double depth = label == 1 ? random.between(0, 1.2) : random.between(1.5, 3.2);
        var bumps = lineBumps(label, random);
        Shape.Curve line = x -> base + tilt * (x - 14) - bow * (x - 14) * (x - 14);
        Shape.Curve pigment = x -> line.at(x) - bumps.at(x, 0, 0);
        Shape.Curve surface = x -> line.at(x)
                - thick
                + depth * bell((x - pit) / 3.5)
                - 0.5 * bumps.at(x, 0, 0)
                - (label == 1 ? 1.5 * bell((x - pit) / 5) : 0);
        layers(canvas, surface, pigment, line, random);
        if (label == 0) {
            membrane(canvas, line, pigment, pit, random);
        } else if (label == 1) {
            cysts(canvas, surface, pigment, pit, random);
        }
        speckle(canvas, random);
    }

    /** Returns how far the bright line is lifted at each x. */
    private static Field lineBumps(int label, SeededRandom random) {
        if (label == 0) {
            double x = random.between(9, 19);
            double high = random.between(2, 4.2);
            double wide = random.between(3, 5);
            return (px, py, pz) -> high * bell((px - x) / wide);
        }
        if (label == 2) {
            double spacing = random.between(5, 8);
            double phase = random.between(0, spacing);
            double high = random.between(1.2, 2.4);
            var uneven = Noise.flat(random, 4);
            return (px, py, pz) -> high
                    * Math.max(0, StrictMath.cos(2 * StrictMath.PI * (px + phase + uneven.at(px, 9, 0)) / spacing))
                    * (0.7 + 0.6 * uneven.at(px, 0, 0));
        }
        return (px, py, pz) -> 0;
    }

    private static void layers(
            Canvas canvas, Shape.Curve surface, Shape.Curve pigment, Shape.Curve line, SeededRandom random) {
        double gain = random.normal(1, 0.1);
        canvas.flood(Rgb.gray(14));
        band(canvas, x -> line.at(x) + 0.6, x -> line.at(x) + 5.5, 112 * gain, 2.5); // choroid
        band(canvas, surface, pigment, 96 * gain, 1.2);
        band(canvas, surface, x -> surface.at(x) + 1.3, 168 * gain, 1);
        band(canvas, x -> share(surface, pigment, x, 0.45), x -> share(surface, pigment, x, 0.58), 62 * gain, 1);
        band(canvas, x -> share(surface, pigment, x, 0.7), x -> share(surface, pigment, x, 0.88), 54 * gain, 1);
        band(canvas, pigment, x -> pigment.at(x) + 1.1, 218 * gain, 0.9);
    }

    /** Paints new vessels under the lifted line, with a lens of fluid beside them. */
    private static void membrane(
            Canvas canvas, Shape.Curve line, Shape.Curve pigment, double pit, SeededRandom random) {
        band(canvas, x -> pigment.at(x) + 1, x -> line.at(x) + 0.8, random.between(130, 180), 1.2);
        if (random.chance(0.7)) {
            double x = pit + random.normal(0, 1.5);
            var fluid = Shape.ellipse(x, pigment.at(x) - 1.1, random.between(2.5, 4.5), random.between(0.8, 1.3), 0);
            canvas.fill(fluid, 1, 0.9, Rgb.gray(14));
        }
    }

    private static void cysts(
            Canvas canvas, Shape.Curve surface, Shape.Curve pigment, double pit, SeededRandom random) {
        for (int i = random.count(3, 6); i > 0; i--) {
            double x = pit + random.normal(0, 4);
            double y = share(surface, pigment, x, random.between(0.35, 0.7));
            var cyst = Shape.ellipse(x, y, random.between(0.9, 2), random.between(0.9, 2.1), random.normal(0, 0.3));
            canvas.fill(cyst, 0.9, 0.95, Rgb.gray(16));
        }
    }

    private static void speckle(Canvas canvas, SeededRandom random) {
        var coarse = Noise.flat(random, 1.6, 1);
        canvas.change((x, y, z, value) -> value * (1 + 0.28 * coarse.at(x, y, z)));
        canvas.grain(random, random.between(4, 10));
    }

    private static void band(Canvas canvas, Shape.Curve top, Shape.Curve bottom, double level, double softness) {
        canvas.fill(Shape.below(top).without(Shape.below(bottom)), softness, 0.95, Rgb.gray(level));
    }

    private static double share(Shape.Curve top, Shape.Curve bottom, double x, double share) {
        return top.at(x) + share * (bottom.at(x) - top.at(x));
    }

    private static double bell(double t) {
        return StrictMath.exp(-t * t);
    }
}
