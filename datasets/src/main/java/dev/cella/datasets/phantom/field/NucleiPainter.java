package dev.cella.datasets.phantom.field;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Paints nuclei that glow in the dark. They touch and overlap in clusters, some are as dim as the haze around the
 * bright ones, and the background is uneven, so no threshold separates them. Counts, sizes and brightness follow those
 * of BBBC038.
 */
final class NucleiPainter {
    /** Edge of the field of view, in units; with this number of pixels, a unit is a pixel. */
    private static final double FIELD = 128;

    private static final int TRIES = 40;
    private static final double MOST_COVERED = 0.3;

    private final int edge;
    private final SeededRandom random;
    private final Canvas canvas;
    private final List<Nucleus> nuclei = new ArrayList<>();
    private final Slide slide;

    NucleiPainter(int edge, SeededRandom random) {
        this.edge = edge;
        this.random = random;
        this.canvas = Canvas.field(1, edge, edge, FIELD / edge);
        this.slide = Slide.draw(random);
    }

    /**
     * What the nuclei of one image have in common.
     *
     * @param radius usual radius, in units
     * @param count how many are tried
     * @param stretch usual length divided by width
     * @param clustering probability that a nucleus lies at another one
     * @param glow usual brightness
     * @param haze share of the brightness that scatters into the surroundings
     * @param softness width of the edges, in units
     */
    private record Slide(
            double radius, int count, double stretch, double clustering, double glow, double haze, double softness) {
        static Slide draw(SeededRandom random) {
            double radius = clip(around(random, 3.4, 0.33), 2.2, 7);
            double most = MOST_COVERED * FIELD * FIELD / (StrictMath.PI * radius * radius);
            return new Slide(
                    radius,
                    (int) clip(around(random, 25, 0.8), 4, Math.min(80, most)),
                    random.between(1, 1.6),
                    random.between(0.02, 0.45),
                    clip(around(random, 62, 0.5), 24, 180),
                    random.chance(0.5) ? random.between(0.1, 0.4) : 0.05,
                    random.between(1, 2.4));
        }
    }

    /** A nucleus that has found its place; {@code a} is half its length, {@code b} half its width. */
    private record Nucleus(double x, double y, double a, double b, double angle) {
        double radius(double direction) {
            double along = b * StrictMath.cos(direction - angle);
            double across = a * StrictMath.sin(direction - angle);
            return a * b / Math.sqrt(along * along + across * across);
        }

        boolean keepsOff(Nucleus other, double closeness) {
            double direction = StrictMath.atan2(other.y - y, other.x - x);
            double distance = StrictMath.hypot(other.x - x, other.y - y);
            return distance >= closeness * (radius(direction) + other.radius(direction));
        }
    }

    NucleiScene paint() {
        for (int i = 0; i < slide.count(); i++) {
            place();
        }
        int[] instances = new int[edge * edge];
        for (int i = 0; i < nuclei.size(); i++) {
            paint(nuclei.get(i), i + 1, instances);
        }
        Noise chromatin = Noise.flat(random, Math.max(1.5, slide.radius() * 0.5));
        double texture = random.between(0, 0.3);
        canvas.change((x, y, z, value) -> value * (1 + texture * chromatin.at(x, y, z)));
        background();
        byte[] pixels = new byte[edge * edge];
        canvas.copyTo(pixels, 0);
        return new NucleiScene(edge, pixels, instances, nuclei.size());
    }

    private void place() {
        boolean clustered = random.chance(slide.clustering()) && !nuclei.isEmpty();
        double width = slide.radius() * clip(around(random, 1, 0.16), 0.55, 1.6);
        double stretch = 1 + (slide.stretch() - 1) * random.between(0.4, 1.6);
        double a = width * Math.sqrt(stretch);
        double b = width / Math.sqrt(stretch);
        double angle = random.angle();
        for (int i = 0; i < TRIES; i++) {
            double x = random.between(-1, FIELD + 1);
            double y = random.between(-1, FIELD + 1);
            if (clustered) {
                Nucleus neighbor = nuclei.get(random.below(nuclei.size()));
                double direction = random.angle();
                double away = (a + neighbor.radius(direction)) * random.between(0.78, 1);
                x = neighbor.x() + away * StrictMath.cos(direction);
                y = neighbor.y() + away * StrictMath.sin(direction);
            }
            Nucleus nucleus = new Nucleus(x, y, a, b, angle);
            double closeness = clustered ? 0.8 : 1.05;
            boolean inside = x >= -1 && x <= FIELD + 1 && y >= -1 && y <= FIELD + 1;
            if (inside && nuclei.stream().allMatch(other -> nucleus.keepsOff(other, closeness))) {
                nuclei.add(nucleus);
                return;
            }
        }
    }

    /** Paints a nucleus and the haze around it, and writes its number into its pixels. */
    private void paint(Nucleus nucleus, int number, int[] instances) {
        double level = slide.glow() * clip(around(random, 1, 0.28), 0.4, 2.2) * (random.chance(0.1) ? 0.35 : 1);
        Shape ellipse = Shape.ellipse(nucleus.x(), nucleus.y(), nucleus.a(), nucleus.b(), nucleus.angle());
        Shape shape = ellipse.rough(Noise.flat(random, slide.radius()), slide.radius() * 0.14);
        canvas.lighten(shape.grown(slide.radius() * 0.5), slide.radius() * 3, level * slide.haze());
        canvas.fill(shape, slide.softness(), 0.9, Rgb.gray(level));
        canvas.within(shape, pixel -> instances[pixel] = number);
    }

    private void background() {
        double level = random.chance(0.6) ? random.between(2.5, 6) : random.between(11, 15);
        double unevenness = slide.glow() * random.between(0.01, 0.05);
        Noise cloud = Noise.flat(random, 45);
        for (int i = random.chance(0.4) ? random.count(2, 6) : 0; i > 0; i--) {
            double x = random.between(0, FIELD);
            double y = random.between(0, FIELD);
            Shape fiber = Shape.line(x, y, x + random.normal(0, 40), y + random.normal(0, 40), 0.8);
            canvas.lighten(fiber, 2, slide.glow() * random.between(0.02, 0.08));
        }
        canvas.change((x, y, z, value) -> level + unevenness * (1 + cloud.at(x, y, z)) + value);
        canvas.grain(random, 0.6 + 0.012 * slide.glow());
    }

    /** Draws a positive number around a median; the deviation is that of its logarithm. */
    private static double around(SeededRandom random, double median, double deviation) {
        return median * StrictMath.exp(random.normal(0, deviation));
    }

    private static double clip(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
