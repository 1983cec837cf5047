package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;
import java.util.List;

/** Chest X-rays with any of fourteen findings, each painted as the sign a textbook names first. */
final class ChestFindings implements Painter {
    private static final int CARDIOMEGALY = 1;
    private static final int EMPHYSEMA = 10;

    /** Paints one finding into a chest. */
    private interface Sign {
        void paint(Canvas canvas, Thorax chest, int side, SeededRandom random);
    }

    /** In the order of the labels. Changes to the shape of the chest itself are made before it is painted. */
    private static final List<Sign> SIGNS = List.of(
            ChestFindings::atelectasis,
            (canvas, chest, side, random) -> {},
            ChestFindings::effusion,
            ChestFindings::infiltration,
            (canvas, chest, side, random) -> round(canvas, chest, side, random, random.between(2.4, 3.4)),
            (canvas, chest, side, random) -> round(canvas, chest, side, random, random.between(1, 1.5)),
            (canvas, chest, side, random) -> patch(canvas, chest, side, random, 0.6, 3.5),
            ChestFindings::pneumothorax,
            (canvas, chest, side, random) -> patch(canvas, chest, side, random, 0.95, 1.5),
            ChestFindings::edema,
            (canvas, chest, side, random) -> {},
            ChestFindings::fibrosis,
            ChestFindings::thickening,
            ChestFindings::hernia);

    @Override
    public void paint(Canvas canvas, int findings, SeededRandom random) {
        var chest = new Thorax(random);
        if (has(findings, CARDIOMEGALY)) {
            chest.heart = random.between(1.45, 1.75);
        }
        if (has(findings, EMPHYSEMA)) {
            chest.air = random.between(1.5, 1.9);
            chest.drop = random.between(1.5, 2.5);
            chest.heart = 0.75;
        }
        chest.paint(canvas);
        for (int finding = 0; finding < SIGNS.size(); finding++) {
            if (has(findings, finding)) {
                SIGNS.get(finding).paint(canvas, chest, random.sign(), random);
            }
        }
        Thorax.expose(canvas, random);
    }

    private static boolean has(int findings, int finding) {
        return ((findings >> finding) & 1) == 1;
    }

    /** Paints a collapsed, nearly horizontal band above the diaphragm. */
    private static void atelectasis(Canvas canvas, Thorax chest, int side, SeededRandom random) {
        double y = chest.y(random.between(0.68, 0.8));
        var plate = Shape.line(chest.x(side * 0.3), y, chest.x(side * 0.85), y + random.normal(0, 0.8), 0.7);
        canvas.fill(plate, 1.6, 0.85, Rgb.gray(190));
    }

    /** Paints fluid that fills the lung from below; its surface rises at the wall. */
    private static void effusion(Canvas canvas, Thorax chest, int side, SeededRandom random) {
        double level = chest.y(random.between(0.6, 0.82));
        double center = chest.x(side * 0.4);
        Shape.Curve surface = x -> level - Math.max(0, side * (x - center)) * 0.6;
        canvas.fill(chest.lung(side).grown(0.8).and(Shape.below(surface)), 1.8, 0.92, Rgb.gray(186));
    }

    /** Paints fine spots all over one lung. */
    private static void infiltration(Canvas canvas, Thorax chest, int side, SeededRandom random) {
        var spots = Noise.flat(random, 2);
        var lung = chest.lung(side);
        double strength = random.between(38, 60);
        canvas.change((x, y, z, value) -> {
            double inside = Math.max(0, Math.min(1, 0.3 - lung.at(x, y, z) / 2));
            return value + inside * strength * (0.4 + spots.at(x, y, z));
        });
    }

    private static void round(Canvas canvas, Thorax chest, int side, SeededRandom random, double radius) {
        double x = chest.x(side * random.between(0.4, 0.7));
        double y = chest.y(random.between(0.25, 0.75));
        canvas.fill(Shape.disc(x, y, radius), 1.1, 0.9, Rgb.gray(188));
    }

    private static void patch(
            Canvas canvas, Thorax chest, int side, SeededRandom random, double opacity, double softness) {
        double x = chest.x(side * random.between(0.4, 0.65));
        double y = chest.y(random.between(0.45, 0.8));
        var cloud = Shape.ellipse(x, y, 3.3, 3.8, random.angle())
                .rough(Noise.flat(random, 2), 1.2)
                .and(chest.lung(side));
        canvas.fill(cloud, softness, opacity, Rgb.gray(176));
    }

    /** Paints black air without lung markings beside a thin white line. */
    private static void pneumothorax(Canvas canvas, Thorax chest, int side, SeededRandom random) {
        double edge = chest.x(side * random.between(0.5, 0.62));
        var lung = chest.lung(side);
        Shape outer = (x, y, z) -> side * (edge - x) + 0.1 * (y - 10);
        canvas.fill(lung.and(outer), 1, 0.95, Rgb.gray(42));
        canvas.fill(lung.and(outer.rim(0.8)), 1, 0.7, Rgb.gray(190));
    }

    /** Paints both lungs hazy around their roots, like wings. */
    private static void edema(Canvas canvas, Thorax chest, int side, SeededRandom random) {
        for (int wing = -1; wing <= 1; wing += 2) {
            var haze = Shape.ellipse(chest.x(0.38 * wing), chest.y(0.52), 3.4, 5.2, wing * 0.35);
            canvas.fill(haze.rough(Noise.flat(random, 2.5), 1), 4, 0.75, Rgb.gray(172));
        }
    }

    /** Paints a net of fine lines at the bases. */
    private static void fibrosis(Canvas canvas, Thorax chest, int side, SeededRandom random) {
        for (int both = -1; both <= 1; both += 2) {
            for (int i = 0; i < 7; i++) {
                double x = chest.x(both * random.between(0.3, 0.8));
                double y = chest.y(random.between(0.6, 0.95));
                double angle = random.angle();
                double dx = 1.8 * StrictMath.cos(angle);
                double dy = 1.8 * StrictMath.sin(angle);
                canvas.fill(Shape.line(x - dx, y - dy, x + dx, y + dy, 0.25), 1, 0.7, Rgb.gray(196));
            }
        }
    }

    /** Paints a white seam along the wall. */
    private static void thickening(Canvas canvas, Thorax chest, int side, SeededRandom random) {
        double middle = chest.x(0.45 * side);
        double end = chest.y(0.88);
        Shape outside = (x, y, z) -> Math.max(side * (middle - x), y - end);
        canvas.fill(chest.lung(side).rim(2).and(outside), 1.2, 0.9, Rgb.gray(205));
    }

    /** Paints a bubble of gas behind the heart. */
    private static void hernia(Canvas canvas, Thorax chest, int side, SeededRandom random) {
        var bubble = Shape.disc(chest.x(0.12), chest.y(0.8), random.between(2.6, 3.4));
        canvas.fill(bubble, 1.2, 0.85, Rgb.gray(80)).fill(bubble.rim(1), 1, 0.7, Rgb.gray(215));
    }
}
