package dev.cella.lessons.detect.exercise;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.detect.Iou;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the IoU of two boxes. */
@Order(lesson = "22", number = 2)
@Answer("double boxOverlap(BoundingBox a, BoundingBox b)")
public final class BoxOverlap extends FunctionExercise<BoxOverlap.Input, Double> {

    /**
     * Two boxes.
     *
     * @param a one
     * @param b the other
     */
    public record Input(BoundingBox a, BoundingBox b) {}

    /** What becomes of the areas that they share and have. */
    private interface Rule {
        double of(double shared, double a, double b);
    }

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Boxes that overlap, one within the other, side by side, and apart in both directions. */
    @Override
    public Input input(Random random, int trial) {
        int height = 10 + random.nextInt(5);
        int width = 15 + random.nextInt(5);
        BoundingBox a = new BoundingBox(4, 7, 4 + height, 7 + width);
        int down = 2 + random.nextInt(3);
        int right = 5 + random.nextInt(3);
        return new Input(
                a,
                switch (trial) {
                    case 0 -> new BoundingBox(4 + down, 7 + right, 6 + down + height, 4 + right + width);
                    case 1 -> new BoundingBox(4 + down, 7 + right, 4 + height - 2, 7 + width - 3);
                    case 2 -> new BoundingBox(4 + down, 7 + width + right, 5 + height, 7 + 2 * width + right);
                    case 3 ->
                        new BoundingBox(
                                4 + height + down, 7 + width + right, 4 + 2 * height, 7 + 2 * width + 2 * right);
                    case 4 -> new BoundingBox(1, 2, 4 + down, 7 + right);
                    default -> new BoundingBox(4 + height + down, 7 + right, 6 + 2 * height, 7 + right + width);
                });
    }

    @Override
    public int cases() {
        return 6;
    }

    @Override
    public Double solve(Input given) {
        return Iou.iou(given.a(), given.b());
    }

    @Override
    public List<Mistake<Function<Input, Double>>> mistakes() {
        return List.of(
                mistake(
                        "Let sides become negative",
                        "Boxes that lie apart share nothing. Take 0 where the height or width would be negative.",
                        given -> {
                            double shared = height(given) * width(given);
                            return shared / (given.a().area() + given.b().area() - shared);
                        }),
                mistake(
                        "Let sides become negative",
                        "Two negative sides have a positive product. Cut each of them off at 0 before you multiply.",
                        given -> {
                            double shared = Math.max(0, height(given) * width(given));
                            return shared / (given.a().area() + given.b().area() - shared);
                        }),
                rule(
                        "Counted the shared part twice",
                        "a + b holds the intersection twice. Take it away once.",
                        (shared, a, b) -> shared / (a + b)),
                rule(
                        "Computed Dice",
                        "2 · shared / (a + b) is Dice. IoU divides by the union.",
                        (shared, a, b) -> 2 * shared / (a + b)),
                rule(
                        "Divided by one box",
                        "Divide by the area that the two cover together.",
                        (shared, a, b) -> shared / a),
                rule(
                        "Divided by one box",
                        "Divide by the area that the two cover together.",
                        (shared, a, b) -> shared / b),
                rule(
                        "Divided by one box",
                        "Divide by the area that the two cover together, not by the smaller one.",
                        (shared, a, b) -> shared / Math.min(a, b)),
                rule(
                        "Stopped at the intersection",
                        "This is the shared area in pixels. Divide it by the union.",
                        (shared, a, b) -> shared));
    }

    private Mistake<Function<Input, Double>> rule(String name, String why, Rule rule) {
        return mistake(
                name,
                why,
                given -> rule.of(
                        Iou.intersectionArea(given.a(), given.b()),
                        given.a().area(),
                        given.b().area()));
    }

    private static double height(Input given) {
        return Math.min(given.a().bottom(), given.b().bottom())
                - Math.max(given.a().top(), given.b().top());
    }

    private static double width(Input given) {
        return Math.min(given.a().right(), given.b().right())
                - Math.max(given.a().left(), given.b().left());
    }

    @Override
    public String idea() {
        return "The shared box begins at the greater of the two tops and ends at the smaller of the two bottoms.";
    }

    @Override
    public String takeaway() {
        return "A missing max(0, …) is the most frequent error in code for boxes: boxes far apart seem to overlap.";
    }
}
