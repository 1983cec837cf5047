package dev.cella.lessons.segment;

import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import dev.cella.lessons.segment.figure.LabeledPixelDrawing;
import dev.cella.lessons.segment.figure.StampDrawing;
import java.util.List;

/** Imports into cells masks, their scores and regions, and what enlarges maps. */
public final class Names implements Extension, TraceDrawings {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.segment.*",
                "static dev.cella.lessons.segment.CountComparison.compareCounts",
                "static dev.cella.lessons.segment.ConnectedComponents.components",
                "static dev.cella.lessons.segment.Masks.*",
                "static dev.cella.lessons.segment.MaskOverlap.*",
                "static dev.cella.lessons.segment.NearestUpsampling.upsampleNearest",
                "static dev.cella.lessons.segment.Otsu.*",
                "static dev.cella.lessons.segment.TransposedConvolution.transposedConvolve",
                "static dev.cella.lessons.segment.Unpooling.unpool",
                "static dev.cella.lessons.segment.figure.SegmentFigures.*",
                "static dev.cella.lessons.segment.explore.ComponentsExplorer.exploreComponents",
                "static dev.cella.lessons.segment.explore.MaskExplorer.exploreMask",
                "dev.cella.lessons.segment.exercise.*");
    }

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return List.of(
                new TraceDrawing<>(Enlargement.class, StampDrawing::new),
                new TraceDrawing<>(ConnectedComponents.class, LabeledPixelDrawing::new));
    }
}
