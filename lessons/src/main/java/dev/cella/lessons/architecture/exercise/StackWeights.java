package dev.cella.lessons.architecture.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A formula: the weights of a stack of 3×3 layers that sees as far as one large kernel. */
@Order(lesson = "16", number = 2)
@Answer("long stackWeights(int kernelSize, int channels)")
public final class StackWeights extends FunctionExercise<StackWeights.Layer, Long> {
    private static final long KERNEL = 9;

    /**
     * A layer to replace.
     *
     * @param kernelSize pixels along a side of its kernels, odd
     * @param channels of its input and its output
     */
    public record Layer(int kernelSize, int channels) {
        /** Returns how many kernels the layer has. */
        long kernels() {
            return (long) channels * channels;
        }
    }

    @Override
    public Layer input(Random random) {
        return input(random, 0);
    }

    /** Kernels from 5×5 on, and numbers of channels that are no power of 3. */
    @Override
    public Layer input(Random random, int trial) {
        return new Layer(5 + 2 * trial, 4 + random.nextInt(4));
    }

    @Override
    public Long solve(Layer layer) {
        return layers(layer) * KERNEL * layer.kernels();
    }

    private static long layers(Layer layer) {
        return (layer.kernelSize() - 1L) / 2;
    }

    @Override
    public List<Mistake<Function<Layer, Long>>> mistakes() {
        return List.of(
                mistake(
                        "Counted the one large kernel",
                        "These are the weights of the layer that you replace. Count those of the stack.",
                        layer -> (long) layer.kernelSize() * layer.kernelSize() * layer.kernels()),
                mistake(
                        "Took a layer for each 3 pixels",
                        "Fields overlap: the first 3×3 layer sees 3 pixels, and each further one only 2 more.",
                        layer -> layer.kernelSize() / 3 * KERNEL * layer.kernels()),
                mistake(
                        "Took a layer for each further pixel",
                        "A 3×3 layer adds 2 pixels to the field, one on each side.",
                        layer -> (layer.kernelSize() - 1) * KERNEL * layer.kernels()),
                mistake(
                        "One layer too many",
                        "The first layer sees 3 pixels. How many more are missing, and how many does each further layer add?",
                        layer -> (layers(layer) + 1) * KERNEL * layer.kernels()),
                mistake(
                        "One layer too few",
                        "The first layer counts, too.",
                        layer -> (layers(layer) - 1) * KERNEL * layer.kernels()),
                mistake(
                        "Counted the channels once",
                        "Each filter has a kernel for each input channel: channels · channels kernels in each layer.",
                        layer -> layers(layer) * KERNEL * layer.channels()),
                mistake(
                        "Forgot the channels",
                        "Each filter has a kernel for each input channel: channels · channels kernels in each layer.",
                        layer -> layers(layer) * KERNEL),
                mistake(
                        "Took the side of a kernel for its weights",
                        "A 3×3 kernel has 9 weights.",
                        layer -> layers(layer) * 3 * layer.kernels()),
                mistake(
                        "Added biases",
                        "The question leaves biases out.",
                        layer -> layers(layer) * (KERNEL * layer.kernels() + layer.channels())));
    }

    @Override
    public String idea() {
        return "Each 3×3 layer makes the field 2 pixels larger, starting from the single pixel that a pixel sees. Count the layers"
                + " first, then the weights of one of them.";
    }

    @Override
    public String takeaway() {
        return "The large kernel grows with the square of its side, the stack only with the side.";
    }
}
