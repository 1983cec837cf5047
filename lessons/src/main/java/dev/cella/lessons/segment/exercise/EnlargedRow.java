package dev.cella.lessons.segment.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: a transposed convolution of one row. */
@Order(lesson = "21", number = 3)
@Answer("double[] enlargedRow(double[] row, double[] kernel, int stride)")
public final class EnlargedRow extends FunctionExercise<EnlargedRow.Input, double[]> {
    /** Values, weights and stride in each trial: stamps that overlap, touch, and leave gaps. */
    private static final int[][] TRIALS = {{3, 3, 2}, {4, 2, 2}, {3, 2, 3}, {2, 4, 1}, {5, 3, 1}};

    /**
     * A row and what is stamped.
     *
     * @param row of values
     * @param kernel of weights
     * @param stride from one stamp to the next
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[] row, double[] kernel, int stride) {}

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    @Override
    public Input input(Random random, int trial) {
        int[] size = TRIALS[trial];
        double[] row = values(random, size[0], 2);
        if (trial > 0) {
            row[0] += 0.5; // so that nobody works with integers
        }
        return new Input(row, values(random, size[1], 1), size[2]);
    }

    /** Whole numbers, none of them 0 and no two neighbors equal. */
    private static double[] values(Random random, int count, int least) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = (least + i + 3 * random.nextInt(2)) * (i % 3 == 1 ? -1 : 1);
        }
        return values;
    }

    @Override
    public int cases() {
        return TRIALS.length;
    }

    @Override
    public double[] solve(Input given) {
        return into(new double[size(given)], given, given.stride(), 1);
    }

    private static int size(Input given) {
        return given.stride() * (given.row().length - 1) + given.kernel().length;
    }

    /** Stamps with a step of its own from stamp to stamp and within a stamp; fails as Java does where the output ends. */
    private static double[] into(double[] larger, Input given, int step, int within) {
        for (int x = 0; x < given.row().length; x++) {
            for (int i = 0; i < given.kernel().length; i++) {
                int at = x * step + i * within;
                larger[at] = Elements.at(larger, at) + given.row()[x] * given.kernel()[i];
            }
        }
        return larger;
    }

    private static double[] overwritten(Input given) {
        double[] larger = new double[size(given)];
        for (int x = 0; x < given.row().length; x++) {
            for (int i = 0; i < given.kernel().length; i++) {
                larger[x * given.stride() + i] = given.row()[x] * given.kernel()[i];
            }
        }
        return larger;
    }

    @Override
    public List<Mistake<Function<Input, double[]>>> mistakes() {
        return List.of(
                mistake(
                        "Overwrote the stamp before",
                        "Where two stamps overlap, their values are added: write +=.",
                        EnlargedRow::overwritten),
                mistake(
                        "Made the output stride times as long",
                        "The last stamp begins at stride · (length − 1), and reaches as far as the kernel.",
                        given -> Arrays.copyOf(solve(given), given.stride() * given.row().length)),
                mistake(
                        "Made the output stride times as long",
                        "The last stamp begins at stride · (length − 1), and reaches as far as the kernel.",
                        given -> into(new double[given.stride() * given.row().length], given, given.stride(), 1)),
                mistake(
                        "Made the output as long as the row",
                        "The last stamp begins at stride · (length − 1), and reaches as far as the kernel.",
                        given -> into(new double[given.row().length], given, given.stride(), 1)),
                mistake(
                        "Used the stride within a stamp",
                        "The stride leads from one stamp to the next. Within a stamp, positions follow each other: x · stride + i.",
                        given -> into(new double[size(given)], given, 1, given.stride())),
                mistake(
                        "Used the stride within a stamp",
                        "The stride leads from one stamp to the next. Within a stamp, positions follow each other: x · stride + i.",
                        given -> into(new double[size(given)], given, given.stride(), given.stride())),
                mistake(
                        "Used the size of a convolution",
                        "A convolution makes a row shorter. Here each value is spread, so the row gets longer.",
                        given -> new double
                                [Math.max(0, (given.row().length - given.kernel().length) / given.stride() + 1)]),
                mistake(
                        "Forgot the stride",
                        "The stamp of value x begins at x · stride.",
                        given -> into(new double[size(given)], given, 1, 1)),
                mistake(
                        "Forgot the stride",
                        "The stamp of value x begins at x · stride, and the last one decides how long the output is.",
                        given -> into(new double[given.row().length - 1 + given.kernel().length], given, 1, 1)),
                mistake(
                        "Flipped the kernel",
                        "The first weight goes to the first position of the stamp: nothing is rotated.",
                        given -> solve(new Input(given.row(), reversed(given.kernel()), given.stride()))),
                mistake(
                        "Stamped the kernel without the value",
                        "Each weight is multiplied by the value that is stamped.",
                        given -> solve(new Input(ones(given.row().length), given.kernel(), given.stride()))),
                mistake(
                        "Repeated the values without the weights",
                        "That is upsampling. Multiply each value by the weights of the kernel.",
                        given -> solve(new Input(given.row(), ones(given.kernel().length), given.stride()))));
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] reversed(double[] kernel) {
        double[] reversed = kernel.clone();
        for (int i = 0; i < kernel.length; i++) {
            reversed[i] = kernel[kernel.length - 1 - i];
        }
        return reversed;
    }

    @Override
    public String idea() {
        return "Two loops: over the values, and over the weights. Position x · stride + i of the output gets row[x] · kernel[i] on"
                + " top of what is already there.";
    }

    @Override
    public String takeaway() {
        return "Count how many products each position got: if not all of them got equally many, you see a checkerboard.";
    }
}
