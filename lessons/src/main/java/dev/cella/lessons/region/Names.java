package dev.cella.lessons.region;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells regions of feature maps, anchors, and the detectors that use them. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.region.*",
                "static dev.cella.lessons.region.Anchors.anchors",
                "static dev.cella.lessons.region.Matching.*",
                "static dev.cella.lessons.region.RegionNet.regionNet",
                "static dev.cella.lessons.region.Roi.onMap",
                "static dev.cella.lessons.region.RoiAlign.roiAlign",
                "static dev.cella.lessons.region.RoiPooling.roiPool");
    }
}
