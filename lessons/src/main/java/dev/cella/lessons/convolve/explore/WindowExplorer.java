package dev.cella.lessons.convolve.explore;

import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.figure.WindowFigures;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.step.TraceFigures;

/** An explorer of one window: move it over the image, and see its arithmetic and where the sum is written. */
public final class WindowExplorer {
    private WindowExplorer() {}

    /**
     * Shows the image with a window to move by row and column, its value in the feature map, and its products.
     *
     * @throws Exception if it cannot be shown
     */
    public static void exploreWindow(Convolution trace) throws Exception {
        int lastRow = (int) trace.map().size(0) - 1;
        int lastColumn = (int) trace.map().size(1) - 1;
        interact(
                intSlider("row", lastRow / 2, 0, lastRow),
                intSlider("column", lastColumn / 2, 0, lastColumn),
                (row, column) -> result(trace, row, column));
    }

    /** Draws the window on the image, its value on the map, and below them its products. */
    static Figure result(Convolution trace, int row, int column) {
        return Figures.beside(WindowFigures.imageAndMap(trace, row, column), TraceFigures.products(trace, row, column));
    }
}
