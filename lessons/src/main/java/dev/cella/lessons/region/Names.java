package dev.cella.lessons.region;

import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import dev.cella.lessons.region.figure.AlignedBinDrawing;
import dev.cella.lessons.region.figure.RoiBinDrawing;
import dev.cella.lessons.region.roi.RoiAlign;
import dev.cella.lessons.region.roi.RoiPooling;
import java.util.List;

/** Imports into cells regions of feature maps, anchors, and the detectors that use them. */
public final class Names implements Extension, TraceDrawings {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.region.*",
                "dev.cella.lessons.region.roi.*",
                "static dev.cella.lessons.region.Anchors.anchors",
                "static dev.cella.lessons.region.DetectorScore.comparison",
                "static dev.cella.lessons.region.DetectorScore.detectorScore",
                "static dev.cella.lessons.region.Matching.*",
                "static dev.cella.lessons.region.Proposed.proposalsIn",
                "static dev.cella.lessons.region.RegionNet.regionNet",
                "static dev.cella.lessons.region.roi.Roi.onMap",
                "static dev.cella.lessons.region.roi.RoiAlign.roiAlign",
                "static dev.cella.lessons.region.roi.RoiPooling.roiPool",
                "static dev.cella.lessons.region.figure.RegionFigures.*",
                "static dev.cella.lessons.region.explore.AnchorExplorer.exploreAnchors",
                "static dev.cella.lessons.region.explore.RegionExplorer.exploreRegion",
                "dev.cella.lessons.region.exercise.*");
    }

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return List.of(
                new TraceDrawing<>(RoiPooling.class, RoiBinDrawing::new),
                new TraceDrawing<>(RoiAlign.class, AlignedBinDrawing::new));
    }
}
