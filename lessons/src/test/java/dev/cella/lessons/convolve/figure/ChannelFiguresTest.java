package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Filter.filter;
import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.convolve.figure.ChannelFigures.channelSum;
import static dev.cella.lessons.convolve.figure.ChannelFigures.channels;
import static dev.cella.lessons.convolve.figure.ChannelFigures.layerDiagram;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.convolve.ChannelConvolution;
import dev.cella.lessons.convolve.Filter;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ChannelFiguresTest {
    private static final INDArray EDGE = kernel(-1, 0, 1, -1, 0, 1, -1, 0, 1);
    private static final INDArray TWICE = kernel(0, 0, 0, 0, 2, 0, 0, 0, 0);
    private static final INDArray BAR = column(2);
    private static final ChannelConvolution BARS =
            convolve(Nd4j.stack(0, BAR, BAR.transpose()), filter(EDGE, TWICE).withBias(1));

    @Test
    void color_image_stands_beside_its_channels() {
        Drawing drawing = Drawing.of(channels(Nd4j.rand(3, 28, 28)));
        assertThat(drawing.pictures().size()).isEqualTo(4);
        assertThat(drawing.texts()).contains("all three", "red", "green", "blue");
    }

    @Test
    void sum_of_channels_names_each_map_and_the_bias() {
        Figure figure = channelSum(BARS);
        List<String> texts = Drawing.of(figure).texts();
        assertThat(texts).contains("map of channel 1", "map of channel 2", "sum + bias 1");
        assertThat(figure.alt()).endsWith("to one map, values −2 to 6");
        assertThat(figure.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }

    @Test
    void sum_of_many_channels_shows_the_first_and_says_so() {
        Filter deep = new Filter(Nd4j.ones(12, 3, 3), 0);
        List<String> texts =
                Drawing.of(channelSum(convolve(Nd4j.ones(12, 6, 6), deep))).texts();
        assertThat(texts.stream().anyMatch(words -> words.endsWith("the first 8 of 12 channels")))
                .as("" + texts)
                .isTrue();
    }

    @Test
    void layer_is_drawn_with_its_sizes_and_counts_its_parameters() {
        Figure drawing = layerDiagram(conv(8, 5).padding(2), input(3, 28, 28));
        List<String> texts = Drawing.of(drawing).texts();
        assertThat(texts).contains("3×28×28", "8 filters", "3×5×5 each", "8×28×28");
        assertThat(drawing.alt()).endsWith("parameters 8 · (3·5·5 + 1) = 608, 470,400 multiply-adds");
    }

    private static INDArray column(int number) {
        INDArray image = Nd4j.zeros(5, 5);
        for (int row = 0; row < 5; row++) {
            image.putScalar(row, number, 1);
        }
        return image;
    }
}
