package dev.cella.lessons.instance.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A planted bug: code that finds the centers of bins on a feature map, and rounds. */
@Order(lesson = "25", number = 3)
@Answer("double[] binCenters(double from, double to, int bins, int stride)")
public final class BinCenters implements FunctionExercise<BinCenters.Input, double[]> {

    /**
     * One side of a box.
     *
     * @param from lower edge in pixels
     * @param to upper edge in pixels
     * @param bins along the side
     * @param stride pixels from one cell to the next
     */
    public record Input(double from, double to, int bins, int stride) {}

    private interface Rule {
        double of(Input given, int bin);
    }

    private static final int[] STRIDES = {4, 8, 2, 16};
    private static final int[] BINS = {2, 3, 5, 4};

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Boxes whose edges and bins lie between cells. */
    @Override
    public Input input(Random random, int trial) {
        int stride = STRIDES[trial];
        double from = stride * (1 + random.nextInt(3)) + stride * 0.625;
        double to = from + stride * (3 + random.nextInt(3)) + stride * 0.25;
        return new Input(from, to, BINS[trial], stride);
    }

    @Override
    public double[] solve(Input given) {
        return each(given, BinCenters::center);
    }

    private static double center(Input given, int bin) {
        return position(given.from(), given.to(), given.bins(), bin + 0.5) / given.stride() - 0.5;
    }

    private static double position(double from, double to, int bins, double bin) {
        return from + (to - from) * bin / bins;
    }

    @Override
    public List<Mistake<Function<Input, double[]>>> mistakes() {
        return List.of(
                rule(
                        "Left all of the code as it is",
                        "Math.round moves the edges of the box to whole cells. And where is the center of cell 0?",
                        (given, bin) -> position(
                                rounded(given.from(), given), rounded(given.to(), given), given.bins(), bin + 0.5)),
                rule(
                        "Kept the rounding",
                        "You have moved the result by half a cell, but the edges are still rounded to whole cells.",
                        (given, bin) -> position(
                                        rounded(given.from(), given),
                                        rounded(given.to(), given),
                                        given.bins(),
                                        bin + 0.5)
                                - 0.5),
                rule(
                        "Forgot the half cell",
                        "The center of cell 0 lies half a cell from the border: at pixel stride / 2. So what is pixel"
                                + " 0 in cells?",
                        (given, bin) -> position(given.from(), given.to(), given.bins(), bin + 0.5) / given.stride()),
                rule(
                        "Added the half cell",
                        "Pixel 0 lies before the center of cell 0, so its position is −0.5, and not +0.5.",
                        (given, bin) ->
                                position(given.from(), given.to(), given.bins(), bin + 0.5) / given.stride() + 0.5),
                rule(
                        "Subtracted half a pixel",
                        "Half a cell is missing, which is stride / 2 pixels. Subtract 0.5 after the division.",
                        (given, bin) ->
                                (position(given.from(), given.to(), given.bins(), bin + 0.5) - 0.5) / given.stride()),
                rule(
                        "Took where the bins begin",
                        "The center of a bin lies half a bin after its beginning.",
                        (given, bin) -> position(given.from(), given.to(), given.bins(), bin) / given.stride() - 0.5));
    }

    private static double rounded(double edge, Input given) {
        return Math.round(edge / given.stride());
    }

    private Mistake<Function<Input, double[]>> rule(String name, String why, Rule rule) {
        return mistake(name, why, given -> each(given, rule));
    }

    private static double[] each(Input given, Rule rule) {
        double[] centers = new double[given.bins()];
        for (int bin = 0; bin < centers.length; bin++) {
            centers[bin] = rule.of(given, bin);
        }
        return centers;
    }

    @Override
    public String idea() {
        return "Compute the center of each bin in pixels, divide by the stride, and take half a cell off.";
    }

    @Override
    public String takeaway() {
        return "PyTorch's roi_align has an option for this very half cell: with aligned=False, the older way, it's"
                + " forgotten.";
    }
}
