package dev.cella.lessons.signal;

import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import dev.cella.lessons.signal.figure.SequenceWindowDrawing;
import dev.cella.lessons.signal.figure.VolumeWindowDrawing;
import java.util.List;

/** Imports into cells convolutions along sequences and through volumes. */
public final class Names implements Extension, TraceDrawings {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.signal.*",
                "static dev.cella.lessons.signal.SequenceConvolution.convolve1d",
                "static dev.cella.lessons.signal.VolumeConvolution.convolve3d",
                "static dev.cella.lessons.signal.Projections.maximumProjection",
                "static dev.cella.lessons.signal.FirstLayer.*",
                "static dev.cella.lessons.signal.SingleLayers.*",
                "static dev.cella.lessons.signal.figure.SignalFigures.*",
                "dev.cella.lessons.signal.exercise.*");
    }

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return List.of(
                new TraceDrawing<>(SequenceConvolution.class, SequenceWindowDrawing::new),
                new TraceDrawing<>(VolumeConvolution.class, VolumeWindowDrawing::new));
    }
}
