package dev.cella.lessons.region.explore;

import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.lessons.draw.Figures.mapNumbers;
import static dev.cella.lessons.draw.Figures.named;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.kernel.display.Display;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.Widgets;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.region.figure.RegionFigures;
import dev.cella.lessons.region.roi.RoiAlign;
import dev.cella.lessons.region.roi.RoiPooling;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of regions: what RoI pooling and RoIAlign read from a map when the region moves. */
public final class RegionExplorer {
    private static final int MOST_BINS = 5;

    private RegionExplorer() {}

    /**
     * Shows a region on a map, with sliders that move it and that change the number of bins.
     *
     * @param map feature map {@code [H, W]}
     * @param region in cells; it keeps its size
     * @param bins along each side, from 1 to 5
     * @throws IllegalArgumentException if the region lies outside the map
     * @throws Exception if it cannot be shown
     */
    public static void exploreRegion(INDArray map, BoundingBox region, int bins) throws Exception {
        Control<Double> top = edge("top", region.top(), map.size(0) - region.height());
        Control<Double> left = edge("left", region.left(), map.size(1) - region.width());
        Control<Integer> parts = intSlider("bins", bins, 1, MOST_BINS).set("tooltip", "along each side of the region");
        List<Control<?>> controls = List.of(top, left, parts);
        Display.display(
                Widgets.interactive(controls, () -> result(map, region, top.value(), left.value(), parts.value())));
    }

    private static Control<Double> edge(String name, double value, double most) {
        return floatSlider(name, value, 0, most).set("step", 0.25).set("tooltip", "edge of the region, in cells");
    }

    static Figure result(INDArray map, BoundingBox region, double top, double left, int bins) {
        BoundingBox moved = new BoundingBox(top, left, top + region.height(), left + region.width());
        RoiPooling pooling = RoiPooling.roiPool(map, moved, bins);
        RoiAlign align = RoiAlign.roiAlign(map, moved, bins);
        return Layout.column(
                Layout.rows(List.of(RegionFigures.regionCells(pooling), RegionFigures.regionCells(align))),
                mapNumbers(named("RoI pooling", pooling.map()), named("RoIAlign", align.map())));
    }
}
