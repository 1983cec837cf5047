package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.Noise;
import dev.cella.datasets.phantom.canvas.Rgb;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;
import dev.cella.datasets.phantom.canvas.View;
import java.util.List;

/**
 * Computed tomography around one organ, as a scene in three dimensions: each organ has its shape, its density and its
 * neighbors. A set of slices cuts the scene; a set of volumes shows it whole.
 */
final class Organ implements Painter {
    private static final double AIR = 16;
    private static final double FAT = 62;
    private static final double MUSCLE = 116;
    private static final double LIVER = 146;
    private static final double BLOOD = 190;
    private static final double BONE = 225;

    /** Paints the surroundings and the organ; {@code side} is -1 for the patient's right, which is the image's left. */
    private interface Part {
        void paint(Scene scene, int side, SeededRandom random);
    }

    /** One class: the organ, and on which side of the body it lies. */
    private record Site(Part part, int side) {}

    private static final Site BLADDER = new Site(Organ::bladder, 0);
    private static final Site FEMUR_LEFT = new Site(Organ::femur, 1);
    private static final Site FEMUR_RIGHT = new Site(Organ::femur, -1);
    private static final Site HEART = new Site(Organ::heart, 0);
    private static final Site KIDNEY_LEFT = new Site(Organ::kidney, 1);
    private static final Site KIDNEY_RIGHT = new Site(Organ::kidney, -1);
    private static final Site LIVER_SITE = new Site(Organ::liver, 0);
    private static final Site LUNG_LEFT = new Site(Organ::lung, 1);
    private static final Site LUNG_RIGHT = new Site(Organ::lung, -1);
    private static final Site PANCREAS = new Site(Organ::pancreas, 0);
    private static final Site SPLEEN = new Site(Organ::spleen, 0);

    private static final List<Site> SLICES = List.of(
            BLADDER,
            FEMUR_LEFT,
            FEMUR_RIGHT,
            HEART,
            KIDNEY_LEFT,
            KIDNEY_RIGHT,
            LIVER_SITE,
            LUNG_LEFT,
            LUNG_RIGHT,
            PANCREAS,
            SPLEEN);
    private static final List<Site> VOLUMES = List.of(
            LIVER_SITE,
            KIDNEY_RIGHT,
            KIDNEY_LEFT,
            FEMUR_RIGHT,
            FEMUR_LEFT,
            BLADDER,
            HEART,
            LUNG_RIGHT,
            LUNG_LEFT,
            SPLEEN,
            PANCREAS);

    private final List<Site> sites;
    private final View view;

    private Organ(List<Site> sites, View view) {
        this.sites = sites;
        this.view = view;
    }

    /** Slices through the organ's middle, more or less; classes in the order of OrganAMNIST. */
    static Organ slice(View view) {
        return new Organ(SLICES, view);
    }

    /** Volumes; classes in the order of OrganMNIST3D. */
    static Organ volume() {
        return new Organ(VOLUMES, null);
    }

    @Override
    public void paint(Canvas canvas, int label, SeededRandom random) {
        if (view != null) {
            canvas.cut(view, random.normal(14, view == View.AXIAL ? 2 : 1));
        }
        var site = sites.get(label);
        site.part().paint(new Scene(canvas, random), site.side(), random);
        if (view != null) {
            canvas.blur();
        }
        double contrast = random.normal(1, 0.14);
        double brightness = random.normal(0, 14);
        canvas.change((x, y, z, value) -> 120 + contrast * (value - 120) + brightness);
        canvas.grain(random, random.between(3, 9));
    }

    /** Creates a canvas on which the body is shifted and scaled a little each time. */
    private static final class Scene {
        private final Canvas canvas;
        private final double scale;
        private final double dx;
        private final double dy;
        private final double dz;

        Scene(Canvas canvas, SeededRandom random) {
            this.canvas = canvas;
            this.scale = random.between(0.78, 1.18);
            this.dx = random.normal(0, 1.7);
            this.dy = random.normal(0, 1.7);
            this.dz = random.normal(0, 1.7);
        }

        Scene all(double level) {
            canvas.flood(Rgb.gray(level));
            return this;
        }

        Scene with(Shape shape, double level) {
            return with(shape, 1.3, level);
        }

        Scene with(Shape shape, double softness, double level) {
            var placed = shape.placed(14, scale, dx, dy, dz);
            canvas.fill(placed, softness, 0.97, Rgb.gray(level));
            return this;
        }
    }

    private static Shape before(double y) {
        return (px, py, pz) -> py - y;
    }

    private static Shape behind(double y) {
        return (px, py, pz) -> y - py;
    }

    private static Shape above(double z) {
        return (px, py, pz) -> pz - z;
    }

    private static Shape under(double z) {
        return (px, py, pz) -> z - pz;
    }

    /** Returns a vessel or bone that runs from head to feet. */
    private static Shape upright(double x, double y, double radius) {
        return Shape.tube(x, y, -20, x, y, 50, radius);
    }

    /** Paints ribs as a shell around the chest, striped from head to feet. */
    private static Shape ribs(Shape chest, SeededRandom random) {
        double phase = random.between(0, 7);
        Shape stripes = (x, y, z) -> 1.2 - 2.2 * StrictMath.cos((z + 0.3 * y + phase) * 0.9);
        return chest.grown(2.4).rim(1.8).and(stripes);
    }

    private static void bladder(Scene scene, int side, SeededRandom random) {
        var full = Shape.ellipsoid(14, 12.5, 14, random.between(6, 9), random.between(5, 7), random.between(5.5, 8));
        scene.all(FAT)
                .with(behind(22), MUSCLE)
                .with(before(1), MUSCLE)
                .with(Shape.ellipsoid(-1, 14, 16, 5, 8, 9).or(Shape.ellipsoid(29, 14, 16, 5, 8, 9)), BONE)
                .with(Shape.ball(14, 24, 15, 3.6), MUSCLE)
                .with(Shape.ball(14, 23.5, 13, 1.5), AIR)
                .with(full, MUSCLE + 14)
                .with(full.grown(-1), 100);
    }

    private static void femur(Scene scene, int side, SeededRandom random) {
        double radius = random.between(5.2, 6.6);
        var head = Shape.ball(14, 14, 10.5, radius);
        var shaft = Shape.tube(14 + side, 14, 13, 14 + 5 * side, 15, 32, 3.1);
        Shape inward = (x, y, z) -> side * (x - 14 + side * 2);
        var muscles = Noise.solid(random, 6);
        scene.all(MUSCLE)
                .with((x, y, z) -> 1.5 * (0.35 - Math.abs(muscles.at(x, y, z)) * 2.6), FAT)
                .with((x, y, z) -> 26 - side * (x - 14) - 14, FAT)
                .with(head.grown(2.4).rim(1.8).and(inward), BONE)
                .with(head.or(shaft), BONE + 20)
                .with(head.grown(-1.1), 185)
                .with(shaft.grown(-1.3).and(under(16)), 130);
    }

    private static void heart(Scene scene, int side, SeededRandom random) {
        var muscle =
                Shape.ellipsoid(14.5, 13, 14, random.between(7.5, 9.5), random.between(6.5, 8), random.between(8, 10));
        scene.all(AIR)
                .with(behind(24), MUSCLE)
                .with(before(2.5), MUSCLE)
                .with(upright(13, 26, 3.6), BONE)
                .with(Shape.ellipsoid(14, 1.5, 14, 3, 1.2, 16), BONE)
                .with(upright(18, 22.5, 1.8), BLOOD)
                .with(under(25), LIVER)
                .with(muscle.grown(1.2), FAT)
                .with(muscle, 138)
                .with(Shape.ball(11, 11, 11 + random.normal(0, 1), random.between(2.6, 3.8)), BLOOD)
                .with(Shape.ellipsoid(17, 14, 16, 3.2, 3, 4), BLOOD);
    }

    private static void kidney(Scene scene, int side, SeededRandom random) {
        double long0 = random.between(7.5, 9.5);
        var bean = Shape.ellipsoid(14, 14, 14, random.between(4.4, 5.6), random.between(4.2, 5.4), long0)
                .without(Shape.ball(14 - side * 6.2, 14, 14, 3.2));
        var muscles = upright(14 - side * 8.5, 20, 3.2);
        scene.all(FAT)
                .with(behind(23), MUSCLE)
                .with(ribs(before(24), random), BONE)
                .with(upright(14 - side * 14.5, 17, 5.2), BONE)
                .with(muscles, MUSCLE)
                .with(upright(14 - side * 13, 8, 2), BLOOD)
                .with(Shape.ball(14 + side * 2, 9, side < 0 ? 0 : -2, side < 0 ? 9 : 7), LIVER + (side < 0 ? 0 : 12))
                .with(Shape.ball(14 + side * 4, 3, 18, 5), 105)
                .with(bean, BLOOD + 6)
                .with(bean.grown(-1.7), 162)
                .with(Shape.ellipsoid(14 - side * 2.6, 14, 14, 2, 1.6, 3.4), FAT);
    }

    private static void liver(Scene scene, int side, SeededRandom random) {
        var lobe = Shape.ellipsoid(12, 14, 14, random.between(11, 13), random.between(10, 12), random.between(9, 12))
                .rough(Noise.solid(random, 9), 1);
        scene.all(FAT)
                .with(above(6), AIR)
                .with(ribs(Shape.ellipsoid(14, 14, 16, 13, 13, 22), random), BONE)
                .with(Shape.ball(25, 11, 12, 5), 100)
                .with(Shape.ellipsoid(15, 25, 24, 3.5, 3.5, 5), BLOOD)
                .with(lobe, LIVER)
                .with(Shape.tube(20, 16, 18, 9, 12, 10, 0.9), BLOOD - 10)
                .with(Shape.tube(13, 14, 13, 10, 18, 8, 0.8), BLOOD - 10)
                .with(Shape.tube(13, 14, 13, 6, 10, 15, 0.7), BLOOD - 10)
                .with(Shape.ellipsoid(17, 19, 20, 1.7, 1.5, 3), 92);
    }

    private static void lung(Scene scene, int side, SeededRandom random) {
        var chest = Shape.ellipsoid(14, 14, 17, random.between(9, 11), random.between(11, 13), random.between(15, 18));
        double rootX = 14 - side * 7;
        scene.all(MUSCLE)
                .with(ribs(chest, random), BONE)
                .with(chest, AIR)
                .with(Shape.ball(14 - side * 12, 10, 18, side > 0 ? 8.5 : 6.5), 150)
                .with(upright(14 - side * 14, 24, 4.5), BONE)
                .with(Shape.ball(14, 14, 38 + random.normal(0, 1), side > 0 ? 13.5 : 15.5), LIVER);
        if (side > 0) { // the tip of the heart
            scene.with(Shape.ball(12, 4, 22, 5.5), 150);
        }
        for (int i = 0; i < 7; i++) {
            double toX = 14 + side * random.between(-4, 7);
            var vessel = Shape.tube(rootX, 15, 14, toX, random.between(5, 24), random.between(4, 23), 0.35);
            scene.with(vessel.and(chest), 1, 96);
        }
    }

    private static void pancreas(Scene scene, int side, SeededRandom random) {
        double bend = random.normal(0, 1);
        var gland = Shape.tube(6, 15, 17, 13, 11.5 + bend, 14, random.between(2.4, 3.2))
                .or(Shape.tube(13, 11.5 + bend, 14, 23, 15, 11, random.between(1.9, 2.6)))
                .rough(Noise.solid(random, 2.4), 1);
        scene.all(FAT)
                .with(upright(14, 27, 4.6), BONE)
                .with(upright(16, 20.5, 1.9), BLOOD)
                .with(upright(10.5, 20.5, 1.9), BLOOD - 14)
                .with(Shape.ball(1, 9, 12, 6.5), LIVER)
                .with(Shape.ball(18, 3.5, 12, 5), 104)
                .with(Shape.ball(18, 2.5, 12, 2.6), AIR)
                .with(Shape.ball(7, 5, 22, 3.4), 104)
                .with(Shape.ball(26, 23, 16, 4.5), BLOOD)
                .with(Shape.tube(12, 16, 14, 24, 17.5, 11, 0.9), BLOOD)
                .with(gland, 134);
    }

    private static void spleen(Scene scene, int side, SeededRandom random) {
        var crescent = Shape.ellipsoid(
                        16.5, 16, 14, random.between(6.5, 8.5), random.between(7.5, 10), random.between(8, 10))
                .without(Shape.ellipsoid(8.5, 11.5, 15, 7.5, 7, 11));
        scene.all(FAT)
                .with(above(4.5), AIR)
                .with(ribs(Shape.ellipsoid(12, 14, 14, 13.5, 13.5, 24), random), BONE)
                .with(Shape.ellipsoid(6.5, 9, 13, 6.5, 5.5, 8), 100)
                .with(Shape.ellipsoid(6.5, 6.5, 12, 4.5, 2.6, 6), AIR)
                .with(Shape.ellipsoid(9, 22, 22, 3.5, 3.5, 6), BLOOD + 4)
                .with(crescent, 166);
    }
}
