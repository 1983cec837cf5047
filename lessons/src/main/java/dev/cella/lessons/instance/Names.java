package dev.cella.lessons.instance;

import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import dev.cella.lessons.instance.figure.PastedPixelDrawing;
import java.util.List;

/** Imports into cells masks of single objects, and how they are pasted, matched and judged. */
public final class Names implements Extension, TraceDrawings {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.instance.*",
                "static dev.cella.lessons.instance.BinErrors.*",
                "static dev.cella.lessons.instance.InstanceMask.masks",
                "static dev.cella.lessons.instance.InstanceMask.instanceMap",
                "static dev.cella.lessons.instance.InstanceMatching.matchInstances",
                "static dev.cella.lessons.instance.InstanceScores.instanceScores",
                "static dev.cella.lessons.instance.MaskPasting.paste",
                "static dev.cella.lessons.instance.NucleusCrops.crowdedCrops",
                "static dev.cella.lessons.instance.TouchingObjects.touching",
                "static dev.cella.lessons.instance.figure.InstanceFigures.*",
                "static dev.cella.lessons.instance.explore.QualityExplorer.exploreQuality",
                "static dev.cella.lessons.instance.explore.RegionBinsExplorer.exploreRegionBins",
                "dev.cella.lessons.instance.exercise.*");
    }

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return List.of(new TraceDrawing<>(MaskPasting.class, PastedPixelDrawing::new));
    }
}
