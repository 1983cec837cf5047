package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.ChannelConvolution.convolve;
import static dev.cella.lessons.convolve.Filter.filter;
import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.convolve.figure.ChannelFigures.channelSum;
import static dev.cella.lessons.convolve.figure.ChannelFigures.channels;
import static dev.cella.lessons.convolve.figure.ChannelFigures.diagram;
import static dev.cella.lessons.convolve.figure.ChannelFigures.filmStrip;
import static dev.cella.lessons.convolve.figure.ChannelFigures.products;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.convolve.ChannelConvolution;
import dev.cella.lessons.convolve.Filter;
import dev.cella.lessons.convolve.LayerSize;
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
    void colorImageStandsBesideItsChannels() {
        Drawing drawing = Drawing.of(channels(Nd4j.rand(3, 28, 28)));
        assertEquals(4, drawing.pictures().size());
        assertTrue(drawing.texts().containsAll(List.of("all three", "red", "green", "blue")), "" + drawing.texts());
    }

    @Test
    void sumOfChannelsNamesEachMapAndTheBias() {
        Figure figure = channelSum(BARS);
        List<String> texts = Drawing.of(figure).texts();
        assertTrue(texts.containsAll(List.of("map of channel 1", "map of channel 2", "sum + bias 1")), "" + texts);
        assertTrue(figure.alt().endsWith("to one map, values −2 to 6"), figure.alt());
        assertTrue(figure.width() <= Layout.PAGE_WIDTH);
    }

    @Test
    void sumOfManyChannelsShowsTheFirstAndSaysSo() {
        Filter deep = new Filter(Nd4j.ones(12, 3, 3), 0);
        List<String> texts =
                Drawing.of(channelSum(convolve(Nd4j.ones(12, 6, 6), deep))).texts();
        assertTrue(texts.stream().anyMatch(words -> words.endsWith("the first 8 of 12 channels")), "" + texts);
    }

    @Test
    void productsOfAllChannelsEndInOneSumWithTheBias() {
        Figure figure = products(BARS, 1, 0);
        assertTrue(Drawing.of(figure).texts().contains("3 + 2 + bias 1 = 6"), figure.alt());
        assertTrue(figure.alt().endsWith("all channels at row 1, column 0: 3 + 2 + bias 1 = 6"), figure.alt());
        assertThrows(IllegalArgumentException.class, () -> products(BARS, 3, 0));
    }

    @Test
    void filmStripWritesTheArithmeticOfEachChannelOut() {
        Figure strip = filmStrip(BARS, 3);
        List<String> texts = Drawing.of(strip).texts();
        assertTrue(texts.contains("0·(−1) + 0·0 + 1·1"), "" + texts);
        assertTrue(texts.contains("+ 1·0 + 1·2 + 1·0"), "" + texts);
        assertTrue(texts.containsAll(List.of("place 4", "= 3", "= 2", "3 + 2 + bias 1 = 6")), "" + texts);
        assertTrue(strip.width() <= Layout.PAGE_WIDTH);
    }

    @Test
    void filmStripChoosesFirstGreatestAndLast() {
        String alt = filmStrip(BARS).alt();
        assertTrue(alt.contains("place 1, row 0, column 0: 3 + 0 + bias 1 = 4"), alt);
        assertTrue(alt.contains("place 4, row 1, column 0: 3 + 2 + bias 1 = 6"), alt);
        assertTrue(alt.contains("place 9, row 2, column 2: (−3) + 0 + bias 1 = −2"), alt);
        assertThrows(IllegalArgumentException.class, () -> filmStrip(BARS, 9));
    }

    @Test
    void filmStripOfAColorPictureFitsThePage() {
        Figure strip = filmStrip(convolve(Nd4j.rand(3, 28, 28), filter(EDGE, EDGE, EDGE)));
        assertTrue(strip.width() <= Layout.PAGE_WIDTH, "width " + strip.width());
        assertThrows(
                IllegalArgumentException.class,
                () -> filmStrip(convolve(Nd4j.ones(5, 4, 4), new Filter(Nd4j.ones(5, 3, 3), 0))));
    }

    @Test
    void layerIsDrawnWithItsSizesAndCountsItsParameters() {
        Figure drawing = diagram(new LayerSize(3, 8, 5, 1, 2), 28, 28);
        List<String> texts = Drawing.of(drawing).texts();
        assertTrue(texts.containsAll(List.of("3×28×28", "8 filters", "3×5×5 each", "8×28×28")), "" + texts);
        assertTrue(drawing.alt().endsWith("parameters 8 · (3·5·5 + 1) = 608, 470,400 multiply-adds"), drawing.alt());
    }

    private static INDArray column(int number) {
        INDArray image = Nd4j.zeros(5, 5);
        for (int row = 0; row < 5; row++) {
            image.putScalar(row, number, 1);
        }
        return image;
    }
}
