package dev.cella.lessons.region.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.region.DetectorHistory;
import dev.cella.lessons.region.DetectorScore;
import dev.cella.lessons.region.roi.RoiAlign;
import dev.cella.lessons.region.roi.RoiPooling;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The nouns of regions: where they are read, and how a detector learns. */
public final class RegionFigures {
    private RegionFigures() {}

    /** Draws the region (dashed) on the cells of the map, and the whole cells that each bin takes; the first channel. */
    public static Figure regionCells(RoiPooling trace) {
        return RegionDrawing.of(trace);
    }

    /**
     * Draws the region (dashed) on the cells of the map, its bins, and the points at which it is read; the first
     * channel.
     */
    public static Figure regionCells(RoiAlign trace) {
        return RegionDrawing.of(trace);
    }

    /**
     * Draws an anchor on an image with the true boxes (dashed), and what it learns by the thresholds of lesson 23: from an IoU of
     * 0.5 an object, below 0.3 background. Below it are the deltas to the true box that it overlaps most.
     *
     * @param image {@code [1, H, W]} or {@code [3, H, W]}
     * @param anchor in pixels
     * @param objects true boxes in pixels
     */
    public static Figure anchor(INDArray image, BoundingBox anchor, List<LabeledBox> objects) {
        return AnchorFigure.of(image, anchor, objects);
    }

    /** Draws the mean AP of each detector against its seconds per image. */
    public static XYFigure costAgainstAp(List<DetectorScore> detectors) {
        return CostFigure.of(detectors);
    }

    /** Draws each term of a detector's loss over the steps, as the mean of 10 steps. */
    public static XYFigure lossTerms(DetectorHistory history) {
        return LossLines.of(history);
    }
}
