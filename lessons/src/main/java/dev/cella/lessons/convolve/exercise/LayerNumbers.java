package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Mistake;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The numbers on which the side of a map depends, all in pixels.
 *
 * @param size along a side of the input
 * @param kernelSize weights along a side of the kernel
 * @param stride from one window to the next
 * @param padding zeros at each side
 * @param dilation from one weight to the next
 */
public record LayerNumbers(int size, int kernelSize, int stride, int padding, int dilation) {

    /** The ways to be wrong about the side of a map. */
    static final List<Mistake<ToIntFunction<LayerNumbers>>> SLIPS = List.of(
            slip(
                    "Forgot the + 1",
                    "Dividing counts the steps; the first window needs no step, so there is one window more than steps.",
                    layer -> layer.side() - 1),
            slip(
                    "Rounded up",
                    "A last step that would take the window beyond the edge is not taken: what is left over is dropped. The"
                            + " same number comes out when the span is subtracted, but its + 1 added: put it into parentheses.",
                    layer -> -Math.floorDiv(-layer.room(), layer.stride) + 1),
            slip(
                    "Padded one side only",
                    "Padding is added at both ends of a side: it counts twice.",
                    layer -> (layer.room() - layer.padding) / layer.stride + 1),
            slip(
                    "Left the padding out",
                    "The windows slide over the padded picture, which is larger than the picture.",
                    layer -> (layer.room() - 2 * layer.padding) / layer.stride + 1),
            slip(
                    "Left the dilation out",
                    "With gaps between its weights a kernel spans more pixels than it has weights.",
                    layer -> (layer.room() + layer.span() - layer.kernelSize) / layer.stride + 1),
            slip(
                    "Took dilation times kernel size as the span",
                    "Between k weights there are k − 1 gaps: the last weight has none behind it.",
                    layer -> (layer.room() + layer.span() - layer.dilation * layer.kernelSize) / layer.stride + 1),
            slip(
                    "Left the stride out",
                    "That is the number of places where a window could begin; only every stride-th is used.",
                    layer -> layer.room() + 1));

    /** Numbers for which every slip gives another side than the right one and than each other slip. */
    static LayerNumbers draw(Random random) {
        while (true) {
            LayerNumbers layer = new LayerNumbers(
                    24 + random.nextInt(40),
                    3 + random.nextInt(5),
                    2 + random.nextInt(3),
                    2 + random.nextInt(8),
                    2 + random.nextInt(4));
            long different = Stream.concat(
                            Stream.of(layer.side()),
                            SLIPS.stream().map(slip -> slip.attempt().applyAsInt(layer)))
                    .distinct()
                    .count();
            boolean plain = layer.room() - 2 * layer.padding >= 0 && layer.room() >= layer.padding;
            if (plain && different == SLIPS.size() + 1) {
                return layer;
            }
        }
    }

    private static Mistake<ToIntFunction<LayerNumbers>> slip(
            String name, String why, ToIntFunction<LayerNumbers> side) {
        return new Mistake<>(name, why, side);
    }

    /** The right side of the map. */
    int side() {
        return room() / stride + 1;
    }

    private int span() {
        return dilation * (kernelSize - 1) + 1;
    }

    /** How many pixels further than the first the last window may begin. */
    private int room() {
        return size + 2 * padding - span();
    }

    /** {@code a side of 28 pixels, kernel 3x3, stride 2, padding 1, dilation 1}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "a side of %d pixels, kernel %dx%d, stride %d, padding %d, dilation %d",
                size,
                kernelSize,
                kernelSize,
                stride,
                padding,
                dilation);
    }
}
