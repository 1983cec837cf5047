package dev.cella.lessons.instance.explore;

import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.intSlider;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.kernel.display.Display;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.Widgets;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.instance.figure.InstanceFigures;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of bins: a box that moves by parts of a pixel, and what RoI pooling and RoIAlign read for it. */
public final class RegionBinsExplorer {
    private static final double SHARE = 0.4;

    private RegionBinsExplorer() {}

    /**
     * Shows a box on an image with sliders for its position and size, the stride and the bins.
     *
     * @param image {@code [1, H, H]} or {@code [3, H, H]}, with H a multiple of 16
     * @throws Exception if it cannot be shown
     */
    public static void exploreRegionBins(INDArray image) throws Exception {
        double size = image.size(-1);
        Control<Double> top =
                floatSlider("top", size / 4 + 1.75, 0, size * (1 - SHARE)).set("step", 0.25);
        Control<Double> left =
                floatSlider("left", size / 4 + 0.75, 0, size * (1 - SHARE)).set("step", 0.25);
        Control<Double> side = floatSlider("side", size / 4, 4, size * SHARE).set("step", 0.25);
        Control<Integer> poolings = intSlider("poolings", 2, 1, 4).set("tooltip", "each one doubles the stride");
        Control<Integer> bins = intSlider("bins", 2, 1, 7).set("tooltip", "along each side of the box");
        List<Control<?>> controls = List.of(top, left, side, poolings, bins);
        Display.display(Widgets.interactive(
                controls,
                controls,
                () -> result(image, top.value(), left.value(), side.value(), poolings.value(), bins.value())));
    }

    static Figure result(INDArray image, double top, double left, double side, int poolings, int bins) {
        BoundingBox box = new BoundingBox(top, left, top + side, left + side);
        return InstanceFigures.regionBins(image, box, 1 << poolings, bins);
    }
}
