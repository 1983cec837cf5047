package dev.cella.lessons.signal.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: a convolution in one dimension over several channels. */
@Order(lesson = "10", number = 2)
@Answer("double[] alongSequence(double[][] x, double[][] kernel)")
public final class AlongSequence extends FunctionExercise<AlongSequence.Input, double[]> {

    /**
     * What slides over what.
     *
     * @param x {@code [channels][length]}
     * @param kernel {@code [channels][kernel length]}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] x, double[][] kernel) {}

    /** Channels, length and kernel length of each trial. */
    private static final int[][] SIZES = {{2, 6, 3}, {3, 7, 2}, {2, 5, 4}, {4, 9, 3}};

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    @Override
    public Input input(Random random, int trial) {
        int[] size = SIZES[trial];
        return new Input(numbers(random, size[0], size[1]), numbers(random, size[0], size[2]));
    }

    /** Whole numbers from −4 to 5 without 0. */
    private static double[][] numbers(Random random, int rows, int columns) {
        double[][] numbers = new double[rows][columns];
        for (double[] row : numbers) {
            Arrays.setAll(row, i -> (1 + random.nextInt(4)) * (random.nextBoolean() ? 1 : -1));
        }
        return numbers;
    }

    @Override
    public double[] solve(Input given) {
        return slide(given.x(), given.kernel());
    }

    private static double[] slide(double[][] x, double[][] kernel) {
        double[] map = new double[x[0].length - kernel[0].length + 1];
        for (int t = 0; t < map.length; t++) {
            for (int c = 0; c < kernel.length; c++) {
                for (int i = 0; i < kernel[0].length; i++) {
                    map[t] += x[c][t + i] * kernel[c][i];
                }
            }
        }
        return map;
    }

    @Override
    public List<Mistake<Function<Input, double[]>>> mistakes() {
        return List.of(
                mistake(
                        "One window more than steps",
                        "The map is too short: 6 − 3 steps to the right mean 4 windows.",
                        given -> shortened(slide(given.x(), given.kernel()))),
                mistake(
                        "Only the first channel",
                        "Add up the products of all channels: one number per position.",
                        given -> slide(first(given.x()), first(given.kernel()))),
                mistake(
                        "Only the last channel",
                        "Each channel overwrites the one before. Add with += instead.",
                        given -> slide(last(given.x()), last(given.kernel()))),
                mistake(
                        "The kernel runs backward",
                        "A layer of a net lays the kernel on the sequence as it is: weight i on value t + i.",
                        given -> slide(given.x(), backward(given.kernel()))),
                mistake(
                        "The window doesn't move",
                        "Window t begins at position t: read x[c][t + i].",
                        given -> still(given.x(), given.kernel())),
                mistake(
                        "Windows side by side",
                        "The stride is 1: window t begins at position t, not at t · k.",
                        given -> apart(given.x(), given.kernel())));
    }

    private static double[] shortened(double... map) {
        return Arrays.copyOf(map, map.length - 1);
    }

    private static double[][] first(double[]... rows) {
        return new double[][] {rows[0]};
    }

    private static double[][] last(double[]... rows) {
        return new double[][] {rows[rows.length - 1]};
    }

    private static double[][] backward(double[]... kernel) {
        double[][] turned = new double[kernel.length][kernel[0].length];
        for (int c = 0; c < kernel.length; c++) {
            for (int i = 0; i < kernel[0].length; i++) {
                turned[c][i] = kernel[c][kernel[0].length - 1 - i];
            }
        }
        return turned;
    }

    private static double[] still(double[][] x, double[]... kernel) {
        double[] map = slide(x, kernel);
        Arrays.fill(map, map[0]);
        return map;
    }

    private static double[] apart(double[][] x, double[]... kernel) {
        double[] all = slide(x, kernel);
        int length = kernel[0].length;
        double[] map = new double[x[0].length / length];
        Arrays.setAll(map, t -> all[t * length]);
        return map;
    }

    @Override
    public String idea() {
        return "Three loops: over the positions of the map, over the channels, over the weights of a row.";
    }

    @Override
    public String takeaway() {
        return "That is all of a convolution in one dimension. An image needs one loop more, a volume two.";
    }
}
