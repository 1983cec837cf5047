package dev.cella.lessons.norm;

import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import dev.cella.lessons.norm.figure.NormalizedValueDrawing;
import java.util.List;

/** Imports into cells the normalizations of a net. */
public final class Names implements Extension, TraceDrawings {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.norm.*",
                "static dev.cella.lessons.norm.NormKind.*",
                "static dev.cella.lessons.norm.NormalizedMaps.normalize",
                "static dev.cella.lessons.norm.RunningStatistics.runningStatistics",
                "static dev.cella.lessons.norm.figure.NormFigures.*",
                "static dev.cella.lessons.norm.exercise.LayerSwap.swap",
                "dev.cella.lessons.norm.exercise.*");
    }

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return List.of(new TraceDrawing<>(NormalizedMaps.class, NormalizedValueDrawing::new));
    }
}
