package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.Window;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The arithmetic of one window, written out: a line for each row of the kernel, then the sum. */
final class Products {
    private final double[][] pixels;
    private final double[][] weights;
    private final Window window;
    private final DoubleFunction<String> pixel;
    private final DoubleFunction<String> weight;

    /** @param pixel how to write the pixels, the same in each window of a figure */
    Products(
            double[][] pixels,
            double[][] weights,
            Window window,
            DoubleFunction<String> pixel,
            DoubleFunction<String> weight) {
        this.pixels = pixels;
        this.weights = weights;
        this.window = window;
        this.pixel = pixel;
        this.weight = weight;
    }

    /** The products of one row of the kernel: {@code 3·(−1) + 4·0 + 9·1}. */
    String row(int i) {
        return IntStream.range(0, weights[i].length)
                .mapToObj(j -> pixel.apply(pixels[window.top() + i][window.left() + j]) + "·"
                        + inBrackets(weight.apply(weights[i][j])))
                .collect(Collectors.joining(" + "));
    }

    int rows() {
        return weights.length;
    }

    /** A negative number in brackets, so that it can stand behind a plus sign. */
    static String inBrackets(String number) {
        return number.startsWith("−") ? "(" + number + ")" : number;
    }
}
