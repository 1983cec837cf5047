package dev.cella.lessons.convolve.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.draw.Figure;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ConvolutionExplorerTest {
    @Test
    void the_explorer_shows_a_figure_or_the_reason_why_there_is_none() {
        INDArray image = Nd4j.arange(25).reshape(1, 5, 5).castTo(DataType.FLOAT);
        assertThat(ConvolutionExplorer.result(ConvSpec.conv(3).dilation(2), image, Nd4j.ones(3, 3)) instanceof Figure)
                .isTrue();
        Object words = ConvolutionExplorer.result(ConvSpec.conv(3).dilation(4), image, Nd4j.ones(3, 3));
        assertThat(((MimeBundle) words).text()).as(words.toString()).contains("does not fit");
    }
}
