package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Filter.filter;
import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.draw.step.TraceFigures.filmStrip;
import static dev.cella.lessons.draw.step.TraceFigures.products;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.convolve.ChannelConvolution;
import dev.cella.lessons.convolve.Filter;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ChannelWindowsDrawingTest {
    private static final INDArray EDGE = kernel(-1, 0, 1, -1, 0, 1, -1, 0, 1);
    private static final INDArray TWICE = kernel(0, 0, 0, 0, 2, 0, 0, 0, 0);
    private static final INDArray BAR = column(2);
    private static final ChannelConvolution BARS =
            convolve(Nd4j.stack(0, BAR, BAR.transpose()), filter(EDGE, TWICE).withBias(1));

    @Test
    void products_of_all_channels_end_in_one_sum_with_the_bias() {
        Figure figure = products(BARS, 1, 0);
        assertThat(Drawing.of(figure).texts()).as(figure.alt()).contains("3 + 2 + bias 1 = 6");
        assertThat(figure.alt()).endsWith("all channels at row 1, column 0: 3 + 2 + bias 1 = 6");
        assertThatIllegalArgumentException().isThrownBy(() -> products(BARS, 3, 0));
    }

    @Test
    void film_strip_writes_the_arithmetic_of_each_channel_out() {
        Figure strip = filmStrip(BARS, 4);
        List<String> texts = Drawing.of(strip).texts();
        assertThat(texts).as("" + texts).contains("0·(−1) + 0·0 + 1·1");
        assertThat(texts).as("" + texts).contains("+ 1·0 + 1·2 + 1·0");
        assertThat(texts).contains("window 4", "= 3", "= 2", "3 + 2 + bias 1 = 6");
        assertThat(strip.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }

    @Test
    void film_strip_chooses_first_greatest_and_last() {
        String alt = filmStrip(BARS).alt();
        assertThat(alt).contains("window 1 at row 0, column 0: 3 + 0 + bias 1 = 4");
        assertThat(alt).contains("window 4 at row 1, column 0: 3 + 2 + bias 1 = 6");
        assertThat(alt).contains("window 9 at row 2, column 2: (−3) + 0 + bias 1 = −2");
        assertThatIllegalArgumentException().isThrownBy(() -> filmStrip(BARS, 10));
    }

    @Test
    void film_strip_of_a_color_picture_fits_the_page() {
        Figure strip = filmStrip(convolve(Nd4j.rand(3, 28, 28), filter(EDGE, EDGE, EDGE)));
        assertThat(strip.width()).as("width " + strip.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }

    @Test
    void channels_that_do_not_fit_side_by_side_are_refused_and_still_multiplied() {
        ChannelConvolution deep = convolve(Nd4j.ones(5, 4, 4), new Filter(Nd4j.ones(5, 3, 3), 0));
        String sentence = "5 channels do not fit side by side (must be <= 4); try channelSum(trace)";
        assertThatIllegalArgumentException().isThrownBy(() -> filmStrip(deep)).withMessage(sentence);
        assertThat(products(deep, 1, 1).alt()).endsWith("9 + 9 + 9 + 9 + 9 + bias 0 = 45");
    }

    @Test
    void products_of_a_large_kernel_are_left_out() {
        List<String> texts = Drawing.of(filmStrip(convolve(Nd4j.ones(2, 6, 6), new Filter(Nd4j.ones(2, 5, 5), 1)), 1))
                .texts();
        assertThat(texts).contains("= 25", "25 + 25 + bias 1 = 51");
        assertThat(texts.stream().noneMatch(words -> words.contains("·(")))
                .as("" + texts)
                .isTrue();
    }

    private static INDArray column(int number) {
        INDArray image = Nd4j.zeros(5, 5);
        for (int row = 0; row < 5; row++) {
            image.putScalar(row, number, 1);
        }
        return image;
    }
}
