package dev.cella.lessons.architecture.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A formula: the parameters of a block of VGG. */
@Order(lesson = "16", number = 3)
@Answer("long blockParameters(int channels, int filters, int convolutions)")
public final class BlockParameters extends FunctionExercise<BlockParameters.Sizes, Long> {
    private static final long KERNEL = 9;

    /**
     * The sizes of a block.
     *
     * @param channels of its input
     * @param filters of each of its convolutions
     * @param convolutions how many, all 3×3
     */
    public record Sizes(int channels, int filters, int convolutions) {
        /** Returns the parameters of a convolution that reads this many channels. */
        long layer(long read) {
            return (KERNEL * read + 1) * filters;
        }
    }

    @Override
    public Sizes input(Random random) {
        return input(random, 0);
    }

    /** Two convolutions first, then one, four and three; more filters than channels, and never twice as many. */
    @Override
    public Sizes input(Random random, int trial) {
        int channels = 4 + random.nextInt(4);
        return new Sizes(channels, 2 * channels + 3 + trial, new int[] {2, 1, 4, 3}[trial]);
    }

    @Override
    public Long solve(Sizes s) {
        return s.layer(s.channels()) + (s.convolutions() - 1) * s.layer(s.filters());
    }

    @Override
    public List<Mistake<Function<Sizes, Long>>> mistakes() {
        return List.of(
                mistake(
                        "Let every convolution read the input",
                        "Only the first one reads the block's input. The others read the maps of the one before.",
                        s -> s.convolutions() * s.layer(s.channels())),
                mistake(
                        "Let every convolution read the block's own maps",
                        "The first one reads the block's input, which has another number of channels.",
                        s -> s.convolutions() * s.layer(s.filters())),
                mistake(
                        "One convolution too many",
                        "The first convolution is one of them: convolutions − 1 are left.",
                        s -> s.layer(s.channels()) + s.convolutions() * s.layer(s.filters())),
                mistake(
                        "Counted two convolutions",
                        "A block can have any number of them.",
                        s -> s.layer(s.channels()) + s.layer(s.filters())),
                mistake(
                        "Forgot the biases",
                        "Each filter adds one number of its own to its map.",
                        s -> s.layer(s.channels())
                                + (s.convolutions() - 1) * s.layer(s.filters())
                                - (long) s.convolutions() * s.filters()),
                mistake(
                        "Took the side of a kernel for its weights",
                        "A 3×3 kernel has 9 weights.",
                        s -> (3L * s.channels() + 1) * s.filters()
                                + (s.convolutions() - 1) * (3L * s.filters() + 1) * s.filters()),
                mistake(
                        "Counted one bias per layer",
                        "Each filter has a bias of its own.",
                        s -> KERNEL * s.channels() * s.filters()
                                + 1
                                + (s.convolutions() - 1) * (KERNEL * s.filters() * s.filters() + 1)));
    }

    @Override
    public String idea() {
        return "Count the first convolution, which reads the input's channels. All the others are alike: they read as many maps as"
                + " they make.";
    }

    @Override
    public String takeaway() {
        return "Pooling has no parameters, so this is all of a block. With twice as many filters, a block has about four times as"
                + " many parameters.";
    }
}
