package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.Window;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.NumberGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** One window as a sum: pixels times weights are products, and their sum is one number. */
final class WindowFigure {
    private static final int SIGN = 26;

    private WindowFigure() {}

    static Figure of(Convolution trace, int row, int column) {
        Window window = trace.window(row, column);
        INDArray pixels = trace.image()
                .get(
                        NDArrayIndex.interval(
                                window.top(), window.top() + trace.kernel().size(0)),
                        NDArrayIndex.interval(
                                window.left(), window.left() + trace.kernel().size(1)))
                .dup();
        Svg svg = new Svg();
        int left = part(svg, 0, NumberGrid.of(pixels, "window"), "×");
        left = part(svg, left, NumberGrid.signed(trace.kernel(), "kernel"), "=");
        Figure products = NumberGrid.signed(Nd4j.createFromArray(window.products()), "products");
        left = part(svg, left, products, "→") + ImageGrid.MARGIN;
        String sum = Numbers.alike(new double[] {window.sum()}).apply(window.sum());
        int middle = middle(products);
        svg.text(left + 2, ImageGrid.MARGIN + 13, Anchor.START, Style.TITLE, "sum");
        svg.text(left + 2, middle + 7, Anchor.START, new Style(20, PixelGrid.MARK, true), sum);
        int right = left + (int) Math.max(Svg.width(sum, new Style(20, PixelGrid.MARK, true)), 30) + ImageGrid.MARGIN;
        String alt =
                "window at row " + row + ", column " + column + ", element by element times kernel, summed up: " + sum;
        return new Figure(svg.toString(), right, products.height(), alt);
    }

    /** Returns where the next part begins. */
    private static int part(Svg svg, int left, Figure grid, String sign) {
        svg.group(left, 0, grid.content());
        int right = left + grid.width() - ImageGrid.MARGIN;
        svg.text(right + SIGN / 2.0, middle(grid) + 6, Anchor.MIDDLE, new Style(18, Svg.INK, false), sign);
        return right + SIGN - ImageGrid.MARGIN;
    }

    private static int middle(Figure grid) {
        return (grid.height() + 20) / 2;
    }
}
