package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;

/**
 * Photographs of the back of the eye: optic disc, vessels, macula. The grade of diabetic retinopathy, 0 to 4, shows by
 * its signs: 1 a few red dots, 2 more of them and yellow exudates, 3 many larger bleedings and pale spots, 4 also a
 * large bleeding and a tuft of new vessels.
 */
final class Fundus implements Painter {
    private static final Rgb BLOOD = new Rgb(88, 14, 12);
    private static final Rgb EXUDATE = new Rgb(248, 222, 120);

    @Override
    public void paint(Canvas canvas, int grade, SeededRandom random) {
        int side = random.sign();
        double discX = 14 + side * random.between(6, 8);
        double discY = random.between(12.5, 15.5);
        var retina = new Rgb(196, 96, 46).varied(random, 14).times(random.between(0.8, 1.12));
        canvas.flood(retina);
        canvas.add(Noise.flat(random, 7), 14);
        canvas.fill(Shape.disc(discX - side * 10.5, discY + 0.5, 3), 5, 0.4, retina.times(0.55)); // macula
        vessels(canvas, discX, discY, side, retina, random);
        canvas.fill(Shape.disc(discX, discY, random.between(2, 2.6)), 1.6, 0.95, new Rgb(250, 210, 130));
        canvas.fill(Shape.disc(discX, discY, 0.9), 1.2, 0.6, new Rgb(255, 238, 190));
        signs(canvas, grade, discX, discY, side, random);
        double rim = random.between(13.2, 15);
        var eye = Shape.disc(14, 14, rim);
        canvas.change((x, y, z, value) -> value * (1 - 0.25 * Math.max(0, 1 + eye.at(x, y, z) / rim)));
        canvas.fill((x, y, z) -> -eye.at(x, y, z), 1, 1, new Rgb(4, 4, 4));
        canvas.grain(random, 2.5);
    }

    /** Paints four arcs that leave the disc and curve around the macula. */
    private static void vessels(Canvas canvas, double x, double y, int side, Rgb retina, SeededRandom random) {
        for (int vessel = 0; vessel < 6; vessel++) {
            int up = vessel % 2 == 0 ? -1 : 1;
            double steer = random.between(0.9, 1.5);
            double bend = vessel < 4 ? random.between(0.07, 0.12) : -random.between(0, 0.05);
            double angle = vessel < 4 ? steer : StrictMath.PI - steer * 0.8;
            double width = vessel < 2 ? 0.42 : 0.28;
            double px = x;
            double py = y;
            for (int step = 0; step < 11; step++) {
                double toX = px - side * 1.7 * StrictMath.cos(angle);
                double toY = py + up * 1.7 * StrictMath.sin(angle);
                canvas.fill(Shape.line(px, py, toX, toY, width), 1, 0.6, retina.toward(BLOOD, 0.75));
                angle -= bend * 1.7 + random.normal(0, 0.08);
                px = toX;
                py = toY;
            }
        }
    }

    private static void signs(Canvas canvas, int grade, double discX, double discY, int side, SeededRandom random) {
        int dots = new int[] {0, 3, 6, 11, 7}[grade] + (grade == 0 ? 0 : random.below(4));
        double largest = new double[] {0, 0.7, 0.85, 1.3, 1.2}[grade];
        for (int i = 0; i < dots; i++) {
            spot(canvas, random, random.between(0.5, largest), BLOOD);
        }
        int exudates = new int[] {0, 0, 4, 5, 3}[grade] + (grade < 2 ? 0 : random.below(4));
        for (int i = 0; i < exudates; i++) {
            spot(canvas, random, random.between(0.35, 0.8), EXUDATE);
        }
        if (grade == 3) {
            for (int i = random.count(2, 3); i > 0; i--) {
                spot(canvas, random, random.between(1.1, 1.7), new Rgb(232, 196, 150)); // cotton wool
            }
        }
        if (grade == 4) {
            proliferation(canvas, discX, discY, side, random);
        }
    }

    private static void spot(Canvas canvas, SeededRandom random, double radius, Rgb color) {
        double distance = 11 * Math.sqrt(random.unit());
        double angle = random.angle();
        double x = 14 + distance * StrictMath.cos(angle);
        double y = 14 + distance * StrictMath.sin(angle);
        var shape = Shape.ellipse(x, y, radius * random.between(0.8, 1.4), radius, random.angle());
        canvas.fill(shape, 0.9, random.between(0.65, 0.95), color);
    }

    /**
     * Paints blood pooled in front of the retina, with a horizontal surface, and a tangle of new vessels at the disc.
     */
    private static void proliferation(Canvas canvas, double discX, double discY, int side, SeededRandom random) {
        double x = 14 - side * random.between(-2, 6);
        double y = random.between(15, 20);
        double radius = random.between(3, 4.6);
        Shape lower = (px, py, pz) -> y - 0.8 - py;
        canvas.fill(Shape.disc(x, y, radius).and(lower), 1, 0.92, BLOOD.times(0.9));
        for (int i = 0; i < 7; i++) {
            double angle = random.angle();
            double reach = random.between(2, 4);
            double toX = discX + reach * StrictMath.cos(angle);
            double toY = discY + reach * StrictMath.sin(angle);
            canvas.fill(Shape.line(discX, discY, toX, toY, 0.25), 0.9, 0.75, BLOOD);
        }
    }
}
