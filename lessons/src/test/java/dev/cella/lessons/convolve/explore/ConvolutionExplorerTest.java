package dev.cella.lessons.convolve.explore;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.draw.Figure;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ConvolutionExplorerTest {
    @Test
    void theExplorerShowsAFigureOrTheReasonWhyThereIsNone() {
        INDArray image = Nd4j.arange(25).reshape(1, 5, 5).castTo(DataType.FLOAT);
        assertTrue(ConvolutionExplorer.result(ConvSpec.conv(3).dilation(2), image, Nd4j.ones(3, 3)) instanceof Figure);
        Object words = ConvolutionExplorer.result(ConvSpec.conv(3).dilation(4), image, Nd4j.ones(3, 3));
        assertTrue(((MimeBundle) words).text().contains("does not fit"), words.toString());
    }
}
