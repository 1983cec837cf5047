package dev.cella.lessons.normalize;

import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import dev.cella.lessons.normalize.figure.StandardizedValueDrawing;
import java.util.List;

/** Imports into cells the scales of pixels. */
public final class Names implements Extension, TraceDrawings {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.normalize.*",
                "static dev.cella.lessons.normalize.Scaling.*",
                "static dev.cella.lessons.normalize.explore.NormalizationExplorer.exploreNormalization",
                "static dev.cella.lessons.normalize.explore.NeuronExplorer.exploreNeuron",
                "static dev.cella.lessons.normalize.explore.ValleyExplorer.exploreValley",
                "static dev.cella.lessons.normalize.figure.NormalizeFigures.*",
                "dev.cella.lessons.normalize.figure.ScaleRow",
                "dev.cella.lessons.normalize.exercise.*");
    }

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return List.of(new TraceDrawing<>(Standardization.class, StandardizedValueDrawing::new));
    }
}
