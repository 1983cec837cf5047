package dev.cella.lessons.inspect.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/** A few lines of code: from the gradient of a score at the pixels of a color image to the pixel that matters most. */
@Answer("int[] strongestPixel(double[][][] gradient)")
@Order(lesson = "11", number = 3)
public final class StrongestPixel extends FunctionExercise<double[][][], int[]> {
    private static final int CHANNELS = 3;
    private static final double STRONGEST = 0.6;

    /** Height, then channel, row and column of the strongest value, and its sign. */
    private static final int[][] TRIALS = {{3, 1, 1, 4, -1}, {4, 2, 3, 0, -1}, {3, 0, 0, 2, 1}, {4, 1, 2, 3, 1}};

    /** Later channels hold the strongest value; other pixels have the largest sum, and the largest value of channel 0. */
    @Override
    public double[][][] input(Random random, int trial) {
        int[] strongest = TRIALS[trial % TRIALS.length];
        int height = strongest[0];
        int width = 5 + random.nextInt(2);
        double[][][] gradient = new double[CHANNELS][height][width];
        for (double[][] channel : gradient) {
            for (double[] row : channel) {
                for (int column = 0; column < width; column++) {
                    row[column] = (random.nextInt(31) - 15) / 100.0;
                }
            }
        }
        for (int c = 0; c < CHANNELS; c++) {
            gradient[c][strongest[2]][strongest[3]] = 0.05;
            gradient[c][0][width - 1] = 0.35;
        }
        gradient[0][0][width - 1] = 0.15;
        gradient[0][height - 1][1] = 0.45;
        gradient[strongest[1]][strongest[2]][strongest[3]] = strongest[4] * STRONGEST;
        return gradient;
    }

    @Override
    public double[][][] input(Random random) {
        return input(random, random.nextInt(4));
    }

    @Override
    public int[] solve(double[][][] gradient) {
        return strongest(gradient, place -> {
            double most = 0;
            for (double[][] channel : gradient) {
                most = Math.max(most, Math.abs(at(channel, place)));
            }
            return most;
        });
    }

    private static double at(double[][] channel, int place) {
        return channel[place / channel[0].length][place % channel[0].length];
    }

    private static int[] strongest(double[][][] gradient, IntToDoubleFunction strength) {
        int width = gradient[0][0].length;
        int best = 0;
        for (int place = 0; place < gradient[0].length * width; place++) {
            best = strength.applyAsDouble(place) > strength.applyAsDouble(best) ? place : best;
        }
        return new int[] {best / width, best % width};
    }

    private static int[] signed(double[][][] gradient) {
        return strongest(gradient, place -> {
            double most = Double.NEGATIVE_INFINITY;
            for (double[][] channel : gradient) {
                most = Math.max(most, at(channel, place));
            }
            return most;
        });
    }

    private static int[] added(double[][][] gradient) {
        return strongest(gradient, place -> {
            double sum = 0;
            for (double[][] channel : gradient) {
                sum += Math.abs(at(channel, place));
            }
            return sum;
        });
    }

    @Override
    public List<Mistake<Function<double[][][], int[]>>> mistakes() {
        return List.of(
                mistake(
                        "Left out the absolute value",
                        "A gradient below 0 counts, too: a brighter pixel then lowers the score.",
                        StrongestPixel::signed),
                mistake(
                        "Added up the channels",
                        "The map holds the largest value of the three channels, not their sum.",
                        StrongestPixel::added),
                mistake(
                        "Looked at the first channel only",
                        "Go through all channels: the pixel may matter because of its green or blue.",
                        gradient -> strongest(gradient, place -> Math.abs(at(gradient[0], place)))),
                mistake("Gave the column before the row", "Return the row first, then the column.", gradient ->
                        new int[] {solve(gradient)[1], solve(gradient)[0]}),
                mistake("Counted from 1", "Rows and columns count from 0.", gradient ->
                        new int[] {solve(gradient)[0] + 1, solve(gradient)[1] + 1}));
    }

    @Override
    public String idea() {
        return "Three loops, over channels, rows and columns. Remember the largest absolute value so far, and where it"
                + " was.";
    }

    @Override
    public String takeaway() {
        return "A saliency map is nothing more than that: the gradient of the score at each pixel, without its sign.";
    }
}
