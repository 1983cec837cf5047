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

    /** The ways to get the side of a map wrong. */
    static final List<Mistake<ToIntFunction<LayerNumbers>>> SLIPS = List.of(
            slip(
                    "Forgot the + 1",
                    "The division counts the steps. The first window needs no step, so there is one window more"
                            + " than steps.",
                    layer -> layer.side() - 1),
            slip(
                    "Rounded up",
                    "A step that would take the window beyond the edge does not happen: round down. (You may get"
                            + " the same"
                            + " number if you subtract the span without parentheses, so that its + 1 is added.)",
                    layer -> -Math.floorDiv(-layer.room(), layer.stride) + 1),
            slip(
                    "Padded one side only",
                    "Padding is added at both ends, so it counts twice.",
                    layer -> (layer.room() - layer.padding) / layer.stride + 1),
            slip(
                    "Left the padding out",
                    "The window slides over the padded image, which is larger than the image.",
                    layer -> (layer.room() - 2 * layer.padding) / layer.stride + 1),
            slip(
                    "Left the dilation out",
                    "With gaps between its weights, a kernel spans more pixels than it has weights.",
                    layer -> (layer.room() + layer.span() - layer.kernelSize) / layer.stride + 1),
            slip(
                    "Took dilation times kernel size as the span",
                    "Between k weights there are k − 1 gaps: no gap follows the last weight.",
                    layer -> (layer.room() + layer.span() - layer.dilation * layer.kernelSize) / layer.stride + 1),
            slip(
                    "Left the stride out",
                    "That is the number of positions for stride 1. With a larger stride, the window skips some of"
                            + " them.",
                    layer -> layer.room() + 1));

    /** The side that comes out if the span is subtracted without parentheses. */
    static final Mistake<ToIntFunction<LayerNumbers>> NO_PARENTHESES = slip(
            "Subtracted the span without parentheses",
            "In size + 2 * padding - dilation * (kernelSize - 1) + 1, the + 1 of the span is added. It belongs to"
                    + " what you"
                    + " subtract: put the whole span in parentheses.",
            layer -> (layer.room() + 2) / layer.stride + 1);

    /** Numbers for which the steps come out even: the last window ends at the very edge. */
    static LayerNumbers even(Random random) {
        int steps = 2 + random.nextInt(3);
        int kernelSize = 2 + random.nextInt(3);
        int stride = 2 + random.nextInt(2);
        return new LayerNumbers(2 * (kernelSize - 1) + 1 + steps * stride - 2, kernelSize, stride, 1, 2);
    }

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
