package dev.cella.lessons.convolve;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The pixels along one side of an image that the weights of a window lie on. They are numbered from 0, so those of the padding
 * are negative, or the side and more.
 */
public final class WindowPixels {
    private WindowPixels() {}

    /**
     * Returns the pixel under the first weight of a window: {@code window · stride − padding}.
     *
     * @param window its number along that side, from 0
     */
    public static int begin(ConvSpec layer, int window) {
        return window * layer.stride() - layer.padding();
    }

    /** Returns the pixels under all weights of a window, also in the padding: {@code begin + weight · dilation}. */
    public static List<Integer> under(ConvSpec layer, int window) {
        return IntStream.range(0, layer.kernelSize())
                .map(weight -> begin(layer, window) + weight * layer.dilation())
                .boxed()
                .toList();
    }

    /**
     * Returns the pixels of the image under the weights of a window.
     *
     * @param side pixels along that side of the image
     */
    public static List<Integer> underInside(ConvSpec layer, int window, int side) {
        return under(layer, window).stream()
                .filter(pixel -> pixel >= 0 && pixel < side)
                .toList();
    }

    /**
     * Returns the pixels of the image and of its padding that lie under no weight of any window.
     *
     * @param side pixels along that side of the image
     * @throws IllegalArgumentException if the kernel does not fit
     */
    public static List<Integer> unseen(ConvSpec layer, int side) {
        Set<Integer> seen = IntStream.range(0, layer.outputSize(side))
                .boxed()
                .flatMap(window -> under(layer, window).stream())
                .collect(Collectors.toSet());
        return IntStream.range(-layer.padding(), side + layer.padding())
                .filter(pixel -> !seen.contains(pixel))
                .boxed()
                .toList();
    }
}
