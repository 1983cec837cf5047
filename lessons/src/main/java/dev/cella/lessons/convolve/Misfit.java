package dev.cella.lessons.convolve;

import dev.cella.lessons.shape.TensorShape;
import java.util.Collections;

/** Explains why a kernel does not fit an input. */
final class Misfit {
    private Misfit() {}

    /** Explains it along one side: {@code kernel 5x5 does not fit an input of 3 with padding 0 (3 must be >= 5); …}. */
    static String ofSide(ConvSpec conv, int size) {
        return "kernel " + conv.kernel(2) + gaps(conv) + " does not fit an input of " + size + " with padding "
                + conv.padding() + " (" + (size + 2 * conv.padding()) + " must be >= " + conv.span() + ")"
                + remedy(conv, size);
    }

    /**
     * Checks all sides.
     *
     * @throws IllegalArgumentException {@code kernel 5x5 does not fit input 3x28 with padding 0 (height must be >= 5);
     *     …}
     */
    static void check(ConvSpec conv, TensorShape input) {
        if (input.isRow()) {
            throw new IllegalArgumentException("a convolution slides over a sequence, an image or a volume, but "
                    + input.inWords() + " arrived; try the convolution before flatten(), or dense(" + conv.filters()
                    + ")");
        }
        String tooShort = input.tooShortFor(conv.span() - 2 * conv.padding());
        if (!tooShort.isEmpty()) {
            throw new IllegalArgumentException("kernel " + conv.kernel(input.dimensions()) + gaps(conv)
                    + " does not fit input " + input.sidesInWords() + " with padding " + conv.padding() + " ("
                    + tooShort
                    + ")" + remedy(conv, Collections.min(input.sides())));
        }
    }

    private static String gaps(ConvSpec conv) {
        return conv.dilation() == 1
                ? ""
                : " with dilation " + conv.dilation() + " spans " + conv.span() + " pixels and";
    }

    private static String remedy(ConvSpec conv, int size) {
        return "; try padding " + (conv.span() - size + 1) / 2 + " or a smaller "
                + (conv.dilation() == 1 ? "kernel" : "dilation");
    }
}
