package dev.cella.lessons.dense;

import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.dense.figure.UnitSumDrawing;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import java.util.List;

/** Imports into cells dense layers step by step, and orders of pixels. */
public final class Names implements Extension, TraceDrawings {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.dense.*",
                "static dev.cella.lessons.dense.DenseUnits.denseUnits",
                "static dev.cella.lessons.dense.PixelOrder.shuffledPixels",
                "static dev.cella.lessons.dense.figure.DenseFigures.*",
                "dev.cella.lessons.dense.exercise.*");
    }

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return List.of(new TraceDrawing<>(DenseTrace.class, UnitSumDrawing::new));
    }
}
