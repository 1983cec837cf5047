package dev.cella.lessons.regularize;

import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import dev.cella.lessons.regularize.figure.MaskedValueDrawing;
import dev.cella.lessons.regularize.figure.ShrunkWeightDrawing;
import java.util.List;

/** Imports into cells penalties, early stopping and dropout. */
public final class Names implements Extension, TraceDrawings {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.regularize.*",
                "static dev.cella.lessons.regularize.Penalty.*",
                "static dev.cella.lessons.regularize.PenaltyStep.*",
                "static dev.cella.lessons.regularize.LayerDrops.layerDrops",
                "static dev.cella.lessons.regularize.ShrinkTrace.shrink",
                "static dev.cella.lessons.regularize.figure.RegularizeFigures.*",
                "org.deeplearning4j.nn.conf.layers.DenseLayer",
                "org.deeplearning4j.nn.conf.layers.DropoutLayer",
                "org.deeplearning4j.nn.conf.weightnoise.DropConnect",
                "dev.cella.lessons.regularize.exercise.*",
                "static dev.cella.lessons.regularize.explore.DropoutExplorer.exploreDropout",
                "static dev.cella.lessons.regularize.explore.PenaltyExplorer.explorePenalty");
    }

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return List.of(
                new TraceDrawing<>(DropoutTrace.class, MaskedValueDrawing::new),
                new TraceDrawing<>(ShrinkTrace.class, ShrunkWeightDrawing::new));
    }
}
