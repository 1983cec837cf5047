package dev.cella.lessons.pool;

import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import dev.cella.lessons.pool.figure.PoolWindowDrawing;
import java.util.List;

/** Imports into cells pooling and flattening. */
public final class Names implements Extension, TraceDrawings {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.pool.*",
                "static dev.cella.lessons.pool.Pool.*",
                "static dev.cella.lessons.pool.Pooling.*",
                "static dev.cella.lessons.pool.Flattening.flatten",
                "static dev.cella.lessons.pool.Flattening.unflatten",
                "static dev.cella.lessons.pool.figure.FlatteningFigures.*",
                "static dev.cella.lessons.pool.figure.PoolingFigures.*",
                "static dev.cella.lessons.pool.explore.PoolingExplorer.explorePooling",
                "dev.cella.lessons.pool.exercise.*");
    }

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return List.of(new TraceDrawing<>(Pooling.class, PoolWindowDrawing::new));
    }
}
