package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Filter.filter;
import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.draw.step.TraceFigures.filmStrip;
import static dev.cella.lessons.draw.step.TraceFigures.products;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void productsOfAllChannelsEndInOneSumWithTheBias() {
        Figure figure = products(BARS, 1, 0);
        assertTrue(Drawing.of(figure).texts().contains("3 + 2 + bias 1 = 6"), figure.alt());
        assertTrue(figure.alt().endsWith("all channels at row 1, column 0: 3 + 2 + bias 1 = 6"), figure.alt());
        assertThrows(IllegalArgumentException.class, () -> products(BARS, 3, 0));
    }

    @Test
    void filmStripWritesTheArithmeticOfEachChannelOut() {
        Figure strip = filmStrip(BARS, 4);
        List<String> texts = Drawing.of(strip).texts();
        assertTrue(texts.contains("0·(−1) + 0·0 + 1·1"), "" + texts);
        assertTrue(texts.contains("+ 1·0 + 1·2 + 1·0"), "" + texts);
        assertTrue(texts.containsAll(List.of("window 4", "= 3", "= 2", "3 + 2 + bias 1 = 6")), "" + texts);
        assertTrue(strip.width() <= Layout.PAGE_WIDTH);
    }

    @Test
    void filmStripChoosesFirstGreatestAndLast() {
        String alt = filmStrip(BARS).alt();
        assertTrue(alt.contains("window 1 at row 0, column 0: 3 + 0 + bias 1 = 4"), alt);
        assertTrue(alt.contains("window 4 at row 1, column 0: 3 + 2 + bias 1 = 6"), alt);
        assertTrue(alt.contains("window 9 at row 2, column 2: (−3) + 0 + bias 1 = −2"), alt);
        assertThrows(IllegalArgumentException.class, () -> filmStrip(BARS, 10));
    }

    @Test
    void filmStripOfAColorPictureFitsThePage() {
        Figure strip = filmStrip(convolve(Nd4j.rand(3, 28, 28), filter(EDGE, EDGE, EDGE)));
        assertTrue(strip.width() <= Layout.PAGE_WIDTH, "width " + strip.width());
    }

    @Test
    void channelsThatDoNotFitSideBySideAreRefusedAndStillMultiplied() {
        ChannelConvolution deep = convolve(Nd4j.ones(5, 4, 4), new Filter(Nd4j.ones(5, 3, 3), 0));
        String sentence = "5 channels do not fit side by side (must be <= 4); try channelSum(trace)";
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> filmStrip(deep))
                        .getMessage());
        assertTrue(products(deep, 1, 1).alt().endsWith("9 + 9 + 9 + 9 + 9 + bias 0 = 45"));
    }

    @Test
    void productsOfALargeKernelAreLeftOut() {
        List<String> texts = Drawing.of(filmStrip(convolve(Nd4j.ones(2, 6, 6), new Filter(Nd4j.ones(2, 5, 5), 1)), 1))
                .texts();
        assertTrue(texts.containsAll(List.of("= 25", "25 + 25 + bias 1 = 51")), "" + texts);
        assertTrue(texts.stream().noneMatch(words -> words.contains("·(")), "" + texts);
    }

    private static INDArray column(int number) {
        INDArray image = Nd4j.zeros(5, 5);
        for (int row = 0; row < 5; row++) {
            image.putScalar(row, number, 1);
        }
        return image;
    }
}
