package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.Window;
import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.trace.JavaArrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A window of a convolution: the pixels under it, a product for each weight, and the sum in the map. */
public final class WindowDrawing implements StepDrawing<Window> {
    private static final int MOST_WEIGHTS = 5;

    private final INDArray image;
    private final INDArray kernel;
    private final double[][] pixels;
    private final double[][] weights;
    private final PixelGrid plane;
    private final PixelGrid map;
    private final DoubleFunction<String> pixel;
    private final DoubleFunction<String> weight;

    /** Draws the windows of one convolution. */
    public WindowDrawing(Convolution trace) {
        this(trace, Numbers.alike(JavaArrays.values(trace.kernel())));
    }

    /** @param weight writes a weight, the same way for every channel of a filter */
    WindowDrawing(Convolution trace, DoubleFunction<String> weight) {
        image = trace.image();
        kernel = trace.kernel();
        pixels = JavaArrays.matrix(image);
        weights = JavaArrays.matrix(kernel);
        plane = PixelGrid.ofImage(trace.padded(), 1);
        map = PixelGrid.ofMap(trace.map(), 1);
        pixel = Numbers.alike(JavaArrays.values(image));
        this.weight = weight;
    }

    @Override
    public String noun() {
        return "window";
    }

    @Override
    public StepFrame frame(Window window) {
        String sum = map.write(window.sum());
        return new StepFrame(List.of(panel("", window, "")), map, "= " + sum, "sum " + sum);
    }

    /** The image with the window on it, and the products row by row. */
    StepPanel panel(String title, Window window, String subtotal) {
        Mark mark = Mark.window(window.top(), window.left(), weights.length, weights[0].length);
        List<String> lines = IntStream.range(0, weights.length)
                .mapToObj(i -> (i == 0 ? "" : "+ ") + row(window, i))
                .toList();
        return new StepPanel(title, plane, List.of(mark), lines, subtotal);
    }

    /** The products of one row of the kernel: {@code 3·(−1) + 4·0 + 9·1}. */
    private String row(Window window, int i) {
        return IntStream.range(0, weights[i].length)
                .mapToObj(j -> pixel.apply(pixels[window.top() + i][window.left() + j]) + "·"
                        + Numbers.inBrackets(weight.apply(weights[i][j])))
                .collect(Collectors.joining(" + "));
    }

    /** Shows them as matrices if they fit a page. */
    @Override
    public boolean showsProducts() {
        return weights.length <= MOST_WEIGHTS && weights[0].length <= MOST_WEIGHTS;
    }

    @Override
    public Figure products(Window window) {
        INDArray under = image.get(
                        NDArrayIndex.interval(window.top(), window.top() + weights.length),
                        NDArrayIndex.interval(window.left(), window.left() + weights[0].length))
                .dup();
        return new Equation()
                .values("window", under, "×")
                .signed("kernel", kernel, "=")
                .signed("products", Nd4j.createFromArray(window.products()), "→")
                .result(
                        "sum",
                        window.sum(),
                        String.format(
                                Locale.ROOT,
                                "window at row %d, column %d, element by element times kernel, summed up: %s",
                                window.row(),
                                window.column(),
                                Numbers.brief(window.sum())));
    }
}
