package dev.cella.lessons.singleshot.explore;

import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.gridBox;
import static dev.cella.kernel.widget.Widgets.intSlider;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.Widget;
import dev.cella.kernel.widget.Widgets;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.singleshot.DecodedBox;
import dev.cella.lessons.singleshot.YoloGrid;
import dev.cella.lessons.singleshot.figure.SingleShotFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of decoding: which box four numbers in a cell of a YOLO grid mean. */
public final class DecodingExplorer {
    private static final double LARGEST_SHIFT = 6;
    private static final double LARGEST_STRETCH = 1.5;

    private DecodingExplorer() {}

    /**
     * Shows a grid on an image, with sliders for a cell, its anchor, and the four numbers of a box.
     *
     * @param grid whose cells fill the image
     * @param image {@code [1, H, W]} or {@code [3, H, W]}
     * @throws Exception if it cannot be shown
     */
    public static void exploreDecoding(YoloGrid grid, INDArray image) throws Exception {
        int anchors = grid.anchors().perPosition();
        Control<Integer> row = intSlider("row", grid.rows() / 2, 0, grid.rows() - 1);
        Control<Integer> column = intSlider("column", grid.columns() / 2, 0, grid.columns() - 1);
        Control<Integer> anchor = intSlider("anchor", anchors / 2, 0, anchors - 1);
        List<Control<Double>> numbers = List.of(
                number("tx", LARGEST_SHIFT),
                number("ty", LARGEST_SHIFT),
                number("tw", LARGEST_STRETCH),
                number("th", LARGEST_STRETCH));
        List<Control<?>> controls = new ArrayList<>(List.of(row, column, anchor));
        controls.addAll(numbers);
        List<Widget> above = List.of(gridBox(3, row, column, anchor), gridBox(2, numbers.toArray(Widget[]::new)));
        Display.display(Widgets.interactive(
                above,
                controls,
                () -> result(
                        grid,
                        image,
                        anchor.value(),
                        row.value(),
                        column.value(),
                        numbers.stream().mapToDouble(Control::value).toArray())));
    }

    private static Control<Double> number(String name, double largest) {
        return floatSlider(name, 0, -largest, largest).set("step", 0.1);
    }

    static Figure result(YoloGrid grid, INDArray image, int anchor, int row, int column, double... numbers) {
        double[] raw = Arrays.copyOf(numbers, grid.numbersPerAnchor());
        return SingleShotFigures.decodedCell(grid, image, DecodedBox.of(grid, anchor, row, column, raw));
    }
}
