package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;

/**
 * The parts of one chest as an X-ray shows them from the front, in pixels: the patient's right lung is on the left.
 * Each chest is shifted a little and has its own width, height and exposure.
 */
final class Thorax {
    /** Multiplies the heart's width; 1 is healthy. */
    double heart = 1;
    /** Multiplies the lungs' darkness; 1 is healthy. */
    double air = 1;
    /** Pixels by which the diaphragm lies lower than usual. */
    double drop;

    private final double middle;
    private final double top;
    private final double width;
    private final double height;
    private final double tilt;
    private final SeededRandom random;

    Thorax(SeededRandom random) {
        this.random = random;
        middle = random.normal(14, 0.9);
        top = random.normal(2.6, 1.2);
        width = random.normal(11.8, 0.9);
        height = random.normal(20, 1.3);
        tilt = random.normal(0, 0.03);
    }

    /**
     * Returns a position in the chest: {@code across} from -1 (image left) to 1, {@code down} from 0 (apex) to 1
     * (diaphragm).
     */
    double x(double across) {
        return middle + across * width;
    }

    double y(double down) {
        return top + down * (height + drop);
    }

    /**
     * Returns the lung on one side, -1 for the image's left: narrow at the apex, wide at its base, which the diaphragm
     * domes.
     */
    Shape lung(int side) {
        double inner = side < 0 ? 0.22 : 0.26;
        Shape field = (px, py, pz) -> {
            double across = side * (px - middle - tilt * (py - 14)) / width;
            double up = Math.max(0, Math.min(1, 1.04 - (py - top) / (height + drop)));
            double outer = 0.34 + 0.6 * Math.sqrt(1 - up * up);
            double beside = Math.max(inner - across, across - outer) * width;
            return Math.max(beside, top - py);
        };
        return field.without(diaphragm());
    }

    /** Returns everything below the two domes of the diaphragm; the image's left one is higher. */
    Shape diaphragm() {
        return Shape.below(px -> {
            double across = (px - middle) / width;
            double base = y(across < 0 ? 0.97 : 1.03);
            double fromPeak = (Math.abs(across) - 0.45) / 0.5;
            return base - 2.6 * Math.max(0, 1 - fromPeak * fromPeak);
        });
    }

    /** Returns the heart, which lies more in the image's right half. */
    Shape heartShape() {
        return Shape.ellipse(x(0.2 * heart), y(0.76), width * 0.4 * heart, height * 0.25, 0.5)
                .or(Shape.ellipse(x(-0.02), y(0.62), width * 0.2, height * 0.3, 0));
    }

    /** Paints a healthy chest of this build. */
    void paint(Canvas canvas) {
        double soft = random.normal(140, 10);
        double bone = random.normal(186, 8);
        double dark = random.normal(72, 16) / air;
        body(canvas, soft, bone);
        for (int side = -1; side <= 1; side += 2) {
            var lung = lung(side);
            canvas.fill(lung, 2.4, 0.95, Rgb.gray(dark + (side > 0 ? 6 : 0)));
            ribs(canvas, lung, side);
            vessels(canvas, lung, side);
        }
        canvas.fill(heartShape(), 3, 0.85, Rgb.gray(bone - 6));
        canvas.fill(Shape.ellipse(middle, y(0.4), width * 0.24, height * 0.5, 0), 3, 0.7, Rgb.gray(bone - 8));
        spine(canvas, bone);
        clavicles(canvas, bone);
    }

    private void body(Canvas canvas, double soft, double bone) {
        double beside = random.chance(0.5) ? random.between(5, 60) : soft - 20;
        canvas.flood(Rgb.gray(soft));
        var outline = Shape.ellipse(middle, 20, width * random.between(1.12, 1.35), 20, 0);
        canvas.tint((x, y, z) -> Math.max(0, Math.min(1, outline.at(x, y, z) / 3)), Rgb.gray(beside));
        canvas.lighten(lung(-1).or(lung(1)).rim(2.2), 2, 24); // the ribs' outer bows, seen lengthwise
        canvas.fill(Shape.ellipse(middle, top - 5, width * 0.5, 6, 0), 3, 0.8, Rgb.gray(bone + 12)); // neck
        canvas.fill(diaphragm(), 2, 0.9, Rgb.gray(bone + random.between(-4, 22)));
        canvas.add(Noise.flat(random, 6), 8);
    }

    private void ribs(Canvas canvas, Shape lung, int side) {
        double spacing = random.between(2.7, 3.5);
        double phase = random.between(0, spacing);
        double strength = random.between(10, 42);
        double center = x(0.53 * side);
        double bend = random.between(0.04, 0.07);
        canvas.change((x, y, z, value) -> {
            double outward = side * (x - center);
            double along = y + phase - 0.25 * outward + bend * outward * outward;
            double wave = StrictMath.cos(2 * StrictMath.PI * along / spacing);
            double inside = Math.max(0, Math.min(1, 0.6 - lung.at(x, y, z) / 2));
            return value
                    + inside * strength * wave * Math.max(0, wave) * Math.min(1, 0.45 + 0.12 * outwardFrom(x, side));
        });
    }

    /** Pixels from the middle of a lung toward the wall: there the ribs are seen from the side and stand out. */
    private double outwardFrom(double x, int side) {
        return Math.max(0, side * (x - x(0.35 * side)));
    }

    private void vessels(Canvas canvas, Shape lung, int side) {
        double rootX = x(0.22 * side);
        double rootY = y(0.5);
        for (int i = 0; i < 5; i++) {
            double angle = (i - 2) * 0.5 + random.normal(0, 0.15);
            double reach = random.between(3.5, 6);
            double toX = rootX + side * reach * StrictMath.cos(angle);
            double toY = rootY + reach * 1.3 * StrictMath.sin(angle);
            canvas.lighten(Shape.line(rootX, rootY, toX, toY, 0.3).and(lung.grown(1)), 1.8, 16);
        }
    }

    private void spine(Canvas canvas, double bone) {
        canvas.fill(Shape.line(middle, top - 4, middle + 20 * tilt, 30, width * 0.15), 2.4, 0.55, Rgb.gray(bone + 10));
        canvas.fill(Shape.line(middle, top - 3, middle, y(0.34), 0.6), 1.6, 0.3, Rgb.gray(bone - 40)); // windpipe
    }

    private void clavicles(Canvas canvas, double bone) {
        for (int side = -1; side <= 1; side += 2) {
            var bar = Shape.line(x(0.12 * side), y(0.13), x(0.95 * side), y(-0.02), 0.5);
            canvas.fill(bar, 1.6, 0.45, Rgb.gray(bone + 15));
        }
    }

    /** Applies exposure, blur and noise, after everything else. */
    static void expose(Canvas canvas, SeededRandom random) {
        double contrast = random.normal(1.1, 0.14);
        double brightness = random.normal(0, 12);
        var haze = Noise.flat(random, 9);
        canvas.change((x, y, z, value) -> 142 + contrast * (value - 142) + brightness + 6 * haze.at(x, y, z));
        canvas.grain(random, 3);
    }
}
