package dev.cella.lessons.region.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** From an anchor and four numbers of the net to a box. */
@Order(lesson = "23", number = 2)
@Answer("double[] decoded(double[] anchor, double[] t)")
public final class DecodedAnchor implements FunctionExercise<DecodedAnchor.Input, double[]> {

    /**
     * An anchor, and how it moves.
     *
     * @param anchor top, left, bottom, right
     * @param t tx, ty, tw, th
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[] anchor, double[] t) {}

    /** A box from center, height and width. */
    private interface Rule {
        double[] of(double y, double x, double height, double width, double[] t);
    }

    @Override
    public Input input(Random random) {
        double top = 4 + random.nextInt(20);
        double left = 30 + random.nextInt(20);
        double height = 10 + random.nextInt(10);
        double width = 24 + random.nextInt(10);
        double[] t = {
            0.1 + random.nextInt(3) / 10.0,
            -0.15 - random.nextInt(3) / 10.0,
            0.2 + random.nextInt(3) / 10.0,
            -0.25 - random.nextInt(3) / 10.0
        };
        return new Input(new double[] {top, left, top + height, left + width}, t);
    }

    @Override
    public double[] solve(Input given) {
        return decoded(
                given, (y, x, h, w, t) -> box(y + t[1] * h, x + t[0] * w, h * Math.exp(t[3]), w * Math.exp(t[2])));
    }

    private static double[] decoded(Input given, Rule rule) {
        double[] a = given.anchor();
        return rule.of((a[0] + a[2]) / 2, (a[1] + a[3]) / 2, a[2] - a[0], a[3] - a[1], given.t());
    }

    private static double[] box(double y, double x, double height, double width) {
        return new double[] {y - height / 2, x - width / 2, y + height / 2, x + width / 2};
    }

    @Override
    public List<Mistake<Function<Input, double[]>>> mistakes() {
        return List.of(
                rule(
                        "Forgot the exponential",
                        "tw and th are logarithms: the width is multiplied by exp(tw).",
                        (y, x, h, w, t) -> box(y + t[1] * h, x + t[0] * w, h * t[3], w * t[2])),
                rule(
                        "Added tw and th",
                        "tw and th are logarithms of factors: the width is multiplied by exp(tw).",
                        (y, x, h, w, t) -> box(y + t[1] * h, x + t[0] * w, h + t[3] * h, w + t[2] * w)),
                rule(
                        "Moved by pixels",
                        "tx counts in widths of the anchor, ty in heights.",
                        (y, x, h, w, t) -> box(y + t[1], x + t[0], h * Math.exp(t[3]), w * Math.exp(t[2]))),
                rule(
                        "Exchanged x and y",
                        "tx and tw come first: they belong to left and right.",
                        (y, x, h, w, t) -> box(y + t[0] * h, x + t[1] * w, h * Math.exp(t[2]), w * Math.exp(t[3]))),
                rule(
                        "Moved by the new size",
                        "tx counts in widths of the anchor, not of the new box.",
                        (y, x, h, w, t) -> box(
                                y + t[1] * h * Math.exp(t[3]),
                                x + t[0] * w * Math.exp(t[2]),
                                h * Math.exp(t[3]),
                                w * Math.exp(t[2]))),
                rule(
                        "Kept the corner instead of the center",
                        "The center moves, and the box grows around it to both sides.",
                        (y, x, h, w, t) -> new double[] {
                            y - h / 2 + t[1] * h,
                            x - w / 2 + t[0] * w,
                            y - h / 2 + t[1] * h + h * Math.exp(t[3]),
                            x - w / 2 + t[0] * w + w * Math.exp(t[2])
                        }),
                rule(
                        "Took the new size on both sides of the center",
                        "Half of the height lies above the center, half below.",
                        (y, x, h, w, t) ->
                                box(y + t[1] * h, x + t[0] * w, 2 * h * Math.exp(t[3]), 2 * w * Math.exp(t[2]))));
    }

    private Mistake<Function<Input, double[]>> rule(String name, String why, Rule rule) {
        return mistake(name, why, given -> decoded(given, rule));
    }

    @Override
    public String idea() {
        return "Compute the anchor's center, height and width. Move the center, stretch the sides, and return to"
                + " edges.";
    }

    @Override
    public String takeaway() {
        return "The net never predicts pixels. It predicts a change of the anchor, in units of the anchor.";
    }
}
