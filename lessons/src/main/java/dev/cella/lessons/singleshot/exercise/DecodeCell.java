package dev.cella.lessons.singleshot.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: four numbers in a cell of a YOLO grid become a box. */
@Order(lesson = "24", number = 2)
@Answer("double[] decodeCell(double[] t, int row, int column, int stride, double anchor)")
public final class DecodeCell extends FunctionExercise<DecodeCell.Input, double[]> {

    /**
     * What a square anchor in a cell says.
     *
     * @param t tx, ty, tw, th
     * @param row of the cell, from 0
     * @param column of the cell, from 0
     * @param stride side of a cell, in pixels
     * @param anchor side of the anchor, in pixels
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[] t, int row, int column, int stride, double anchor) {}

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    private static final int[] ROWS = {2, 5, 1, 7};

    /** Rows and columns that differ, and numbers of both signs that differ from each other. */
    @Override
    public Input input(Random random, int trial) {
        int sign = trial % 2 == 0 ? 1 : -1;
        double[] t = {
            sign * (0.5 + random.nextInt(4) / 4.0),
            -sign * (1.6 + random.nextInt(4) / 4.0),
            sign * (0.2 + random.nextInt(3) / 10.0),
            -sign * (0.6 + random.nextInt(3) / 10.0)
        };
        return new Input(t, ROWS[trial], 9 + 2 * random.nextInt(4), trial < 2 ? 8 : 16, 20 + 4 * random.nextInt(3));
    }

    @Override
    public double[] solve(Input given) {
        double[] t = given.t();
        return box(given, sigmoid(t[0]), sigmoid(t[1]), Math.exp(t[2]), Math.exp(t[3]));
    }

    /** Returns center y, center x, height and width. */
    private static double[] box(Input given, double x, double y, double width, double height) {
        return new double[] {
            given.stride() * (given.row() + y),
            given.stride() * (given.column() + x),
            given.anchor() * height,
            given.anchor() * width
        };
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Override
    public List<Mistake<Function<Input, double[]>>> mistakes() {
        return List.of(
                mistake(
                        "Left out the sigmoid",
                        "tx and ty can be any numbers. σ keeps the center in its cell.",
                        given -> {
                            double[] t = given.t();
                            return box(given, t[0], t[1], Math.exp(t[2]), Math.exp(t[3]));
                        }),
                mistake("Left out the exponential", "A size must not be negative: exp makes sure of that.", given -> {
                    double[] t = given.t();
                    return box(given, sigmoid(t[0]), sigmoid(t[1]), t[2], t[3]);
                }),
                mistake("Forgot the cell", "σ(tx) counts from the left edge of the cell. Add the column.", given -> {
                    double[] box = solve(given);
                    return new double[] {
                        box[0] - given.stride() * given.row(), box[1] - given.stride() * given.column(), box[2], box[3]
                    };
                }),
                mistake("Multiplied only the cell by the stride", "The offset σ(tx) is in cells, too.", given -> {
                    double[] t = given.t();
                    double[] box = solve(given);
                    return new double[] {
                        given.stride() * given.row() + sigmoid(t[1]),
                        given.stride() * given.column() + sigmoid(t[0]),
                        box[2],
                        box[3]
                    };
                }),
                mistake("Exchanged x and y", "tx and tw come first in t, and the row belongs to y.", given -> {
                    double[] t = given.t();
                    return box(given, sigmoid(t[1]), sigmoid(t[0]), Math.exp(t[3]), Math.exp(t[2]));
                }),
                mistake("Forgot the anchor", "exp(tw) is a factor: how many times the anchor's width?", given -> {
                    double[] box = solve(given);
                    return new double[] {box[0], box[1], box[2] / given.anchor(), box[3] / given.anchor()};
                }),
                mistake(
                        "Took the stride for the anchor",
                        "Sizes are in units of the anchor, not of the cell.",
                        given -> {
                            double[] box = solve(given);
                            double factor = given.stride() / given.anchor();
                            return new double[] {box[0], box[1], box[2] * factor, box[3] * factor};
                        }));
    }

    @Override
    public String idea() {
        return "Center: stride · (cell + σ(t)). Size: anchor · exp(t). Which of the four t belongs to which number?";
    }

    @Override
    public String takeaway() {
        return "The sigmoid keeps every center in its own cell, and the exponential keeps every size positive.";
    }
}
