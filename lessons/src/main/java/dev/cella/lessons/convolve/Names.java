package dev.cella.lessons.convolve;

import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.convolve.figure.ChannelWindowsDrawing;
import dev.cella.lessons.convolve.figure.PaddedPixelDrawing;
import dev.cella.lessons.convolve.figure.WindowDrawing;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import java.util.List;

/** Gives cells convolution, padding, stride and channels. */
public final class Names implements Extension, TraceDrawings {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.convolve.*",
                "static dev.cella.lessons.convolve.Convolution.*",
                "static dev.cella.lessons.convolve.Filter.*",
                "static dev.cella.lessons.convolve.ConvSpec.conv",
                "static dev.cella.lessons.convolve.ConvSizes.*",
                "static dev.cella.lessons.convolve.FilterLayer.*",
                "static dev.cella.lessons.convolve.Kernels.*",
                "static dev.cella.lessons.convolve.Padded.pad",
                "static dev.cella.lessons.convolve.PaddingMode.*",
                "static dev.cella.lessons.convolve.WindowCounts.windowCounts",
                "static dev.cella.lessons.convolve.ReplicatePadding.*",
                "static dev.cella.lessons.convolve.Errors.*",
                "static dev.cella.lessons.convolve.LeastSquares.*",
                "static dev.cella.lessons.convolve.ReceptiveField.*",
                "static dev.cella.lessons.convolve.Shifts.*",
                "static dev.cella.lessons.convolve.figure.ChannelFigures.*",
                "static dev.cella.lessons.convolve.figure.PaddingFigures.*",
                "static dev.cella.lessons.convolve.figure.StrideFigures.*",
                "static dev.cella.lessons.convolve.figure.WindowFigures.*",
                "static dev.cella.lessons.convolve.explore.ConvolutionExplorer.exploreKernel",
                "static dev.cella.lessons.convolve.explore.ConvolutionExplorer.exploreConvolution",
                "static dev.cella.lessons.convolve.explore.OutputSizeExplorer.exploreOutputSize",
                "static dev.cella.lessons.convolve.explore.PaddingExplorer.explorePadding",
                "static dev.cella.lessons.convolve.explore.LayerExplorer.exploreLayer",
                "dev.cella.lessons.convolve.exercise.*");
    }

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return List.of(
                new TraceDrawing<>(Convolution.class, WindowDrawing::new),
                new TraceDrawing<>(ChannelConvolution.class, ChannelWindowsDrawing::new),
                new TraceDrawing<>(Padded.class, PaddedPixelDrawing::new));
    }
}
