package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A formula: how many parameters does a layer have? */
@Answer("long parameters(int channels, int filters, int kernelSize, int stride)")
@Order(lesson = "08", number = 2)
public final class LayerParameters extends FunctionExercise<LayerParameters.Sizes, Long> {

    /**
     * The sizes of a layer.
     *
     * @param channels of the input
     * @param filters of the layer
     * @param kernelSize pixels along a side of each kernel
     * @param stride pixels from one window to the next
     */
    public record Sizes(int channels, int filters, int kernelSize, int stride) {
        /** Returns the weights of one kernel. */
        long kernel() {
            return (long) kernelSize * kernelSize;
        }

        /** Returns the weights of one filter. */
        long depth() {
            return channels * kernel();
        }
    }

    /** Small numbers first; kernels are odd or even, and strides are 2 or more, so that each mistake shows. */
    @Override
    public Sizes input(Random random, int trial) {
        int channels = 4 + 2 * random.nextInt(3);
        int filters = 10 + random.nextInt(20);
        return trial == 0
                ? new Sizes(3, 5, 2, 3)
                : new Sizes(channels + trial % 2, filters, 3 + trial, 2 + random.nextInt(2));
    }

    @Override
    public Sizes input(Random random) {
        return input(random, 1);
    }

    @Override
    public Long solve(Sizes s) {
        return s.filters() * (s.depth() + 1);
    }

    @Override
    public List<Mistake<Function<Sizes, Long>>> mistakes() {
        return List.of(
                mistake(
                        "Bias forgotten",
                        "Each filter adds one number of its own, its bias, to its map.",
                        s -> s.filters() * s.depth()),
                mistake(
                        "Input channels forgotten",
                        "A filter is as deep as its input: it has a kernel for each channel.",
                        s -> s.filters() * (s.kernel() + 1)),
                mistake(
                        "A bias for each weight",
                        "The bias is added to the whole sum, not to each product.",
                        s -> 2L * s.filters() * s.depth()),
                mistake(
                        "A bias for each channel",
                        "The channels are added up first. The bias comes once for each filter.",
                        s -> s.filters() * (s.depth() + s.channels())),
                mistake(
                        "One bias for the whole layer",
                        "Each filter has a bias of its own.",
                        s -> s.filters() * s.depth() + 1),
                mistake(
                        "Took the side of the kernel for its weights",
                        "A kernel is a square: multiply its side by itself.",
                        s -> s.filters() * (s.depth() / s.kernelSize() + 1)),
                mistake(
                        "Counted one filter only",
                        "Each filter of the layer has weights of its own.",
                        s -> s.depth() + 1),
                mistake(
                        "Multiplied by the stride",
                        "The stride decides where the window stops. It does not change the number of weights.",
                        s -> s.filters() * (s.depth() + 1) * s.stride()),
                mistake(
                        "Divided by the stride",
                        "The stride decides where the window stops. It does not change the number of weights.",
                        s -> s.filters() * (s.depth() + 1) / s.stride()),
                mistake(
                        "Took ^ for a power",
                        "In Java, ^ is no power: it combines bits, and only after the sums. Multiply kernelSize by"
                                + " itself.",
                        s -> s.filters() * ((long) s.channels() * s.kernelSize() ^ (2 + 1))));
    }

    @Override
    public String idea() {
        return "Count one filter first: a square of weights for each channel, and its bias. Then multiply by the"
                + " number of filters.";
    }

    @Override
    public String takeaway() {
        return "The size of the image, the stride and the padding do not matter: all positions share the same"
                + " weights.";
    }
}
