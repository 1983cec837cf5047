package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** A prediction for any layer: how many parameters do its sizes make? */
@Order(lesson = "08", number = 2)
public final class LayerParameters implements FunctionExercise<LayerParameters.Sizes, Long> {

    /**
     * The sizes of a layer.
     *
     * @param channels that come in
     * @param filters of the layer
     * @param kernelSize pixels along a side of each kernel
     * @param stride pixels from one window to the next
     */
    public record Sizes(int channels, int filters, int kernelSize, int stride) {
        /** Weights of one kernel. */
        long kernel() {
            return (long) kernelSize * kernelSize;
        }

        /** Weights of one filter. */
        long depth() {
            return channels * kernel();
        }
    }

    /** No size is 1 and no two are the same (an even number of channels, an odd kernel), so that each of them counts. */
    @Override
    public Sizes input(Random random) {
        int channels = 4 + 2 * random.nextInt(3);
        int filters = 10 + random.nextInt(20);
        return new Sizes(channels, filters, 3 + 2 * random.nextInt(3), 2);
    }

    @Override
    public Long solve(Sizes s) {
        return s.filters() * (s.depth() + 1);
    }

    @Override
    public String describe(Sizes s) {
        return String.format(
                Locale.ROOT,
                "%d channels, %d filters, a kernel of %d × %d, stride %d",
                s.channels(),
                s.filters(),
                s.kernelSize(),
                s.kernelSize(),
                s.stride());
    }

    @Override
    public List<Mistake<Function<Sizes, Long>>> mistakes() {
        return List.of(
                mistake(
                        "Bias forgotten",
                        "Each filter adds one number of its own to its map.",
                        s -> s.filters() * s.depth()),
                mistake(
                        "Input channels forgotten",
                        "A filter is as deep as its input: a kernel for each channel.",
                        s -> s.filters() * (s.kernel() + 1)),
                mistake(
                        "A bias for each weight",
                        "The bias is added to the whole sum, not to each product.",
                        s -> 2L * s.filters() * s.depth()),
                mistake(
                        "A bias for each channel",
                        "The channels are added up first; the bias comes once for each filter.",
                        s -> s.filters() * (s.depth() + s.channels())),
                mistake(
                        "One bias for the whole layer",
                        "Each filter has a bias of its own.",
                        s -> s.filters() * s.depth() + 1),
                mistake(
                        "Took the side of the kernel for its weights",
                        "A kernel is a square: its side has to be squared.",
                        s -> s.filters() * (s.depth() / s.kernelSize() + 1)),
                mistake("Counted one filter only", "All filters of the layer are to be learned.", s -> s.depth() + 1),
                mistake(
                        "Made the stride count",
                        "The stride says where the window stops; the weights stay as many.",
                        s -> s.filters() * (s.depth() + 1) * s.stride()),
                mistake(
                        "Divided by the stride",
                        "The stride says where the window stops; the weights stay as many.",
                        s -> s.filters() * (s.depth() + 1) / s.stride()),
                mistake(
                        "Took ^ for a power",
                        "In Java it compares bits and is done after the sums: multiply kernelSize with itself.",
                        s -> s.filters() * ((long) s.channels() * s.kernelSize() ^ (2 + 1))));
    }

    @Override
    public String idea() {
        return "Count one filter first: a square of weights for each channel, and its bias. Then take as many as there are filters.";
    }

    @Override
    public String takeaway() {
        return "Neither the size of the picture nor stride or padding is in it: weights are shared by all places.";
    }
}
