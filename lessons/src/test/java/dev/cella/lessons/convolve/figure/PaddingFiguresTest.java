package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.convolve.WindowCounts.windowCounts;
import static dev.cella.lessons.convolve.figure.PaddingFigures.heat;
import static dev.cella.lessons.convolve.figure.PaddingFigures.paddings;
import static dev.cella.lessons.convolve.figure.PaddingFigures.pictureAndMap;
import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.evaluate.figure.EvaluationFigures.errorBars;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.evaluate.SeedRuns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class PaddingFiguresTest {
    @Test
    void heatMapsShareOneScaleAndSayTheirThreeNumbers() {
        Figure figure = heat(named("valid", windowCounts(28, 3)), named("same", windowCounts(28, 3, 1)));
        Drawing drawing = Drawing.of(figure);
        assertTrue(drawing.texts().contains("valid: corner 1, side 3, middle 9"), "" + drawing.texts());
        assertTrue(drawing.texts().contains("same: corner 4, side 6, middle 9"), "" + drawing.texts());
        assertTrue(figure.alt().contains("same: corner 4, side 6, middle 9"), figure.alt());
        int valid = drawing.pictures().get(0).getRGB(80, 80);
        assertEquals(valid, drawing.pictures().get(1).getRGB(80, 80));
        assertEquals(0xFDE725, valid & 0xFFFFFF);
    }

    @Test
    void aSmallHeatMapHasItsNumbersWrittenIn() {
        List<String> texts =
                Drawing.of(heat(named("5 × 5", windowCounts(5, 3)))).texts();
        assertEquals(4, texts.stream().filter("1"::equals).count());
        assertEquals(1, texts.stream().filter("9"::equals).count());
    }

    @Test
    void theThreePaddingsAreDrawnWithTheirSizes() {
        Figure figure = paddings(5, 3);
        List<String> texts = Drawing.of(figure).texts();
        assertTrue(texts.containsAll(List.of("valid", "same", "full")), "" + texts);
        assertTrue(texts.contains("map: 5 + 2·0 − 3 + 1 = 3"), "" + texts);
        assertTrue(texts.contains("map: 5 + 2·1 − 3 + 1 = 5"), "" + texts);
        assertTrue(texts.contains("map: 5 + 2·2 − 3 + 1 = 7"), "" + texts);
        assertTrue(figure.alt().contains("full: 5 + 2·2 − 3 + 1 = 7"), figure.alt());
        assertTrue(figure.width() <= Layout.PAGE_WIDTH, "width " + figure.width());
    }

    @Test
    void anEvenKernelHasALopsidedFrameAndNoneLargerThanThePictureIsDrawn() {
        assertTrue(Drawing.of(paddings(5, 4)).texts().contains("map: 5 + 1 + 2 − 4 + 1 = 5"));
        assertThrows(IllegalArgumentException.class, () -> paddings(5, 6));
        assertThrows(IllegalArgumentException.class, () -> paddings(28, 3));
    }

    @Test
    void aFramedPictureAndItsMapHavePixelsOfOneSize() {
        Figure figure = pictureAndMap(pad(Nd4j.rand(28, 28), 1), "in", Nd4j.rand(28, 28), "out");
        Drawing drawing = Drawing.of(figure);
        int framed = drawing.pictures().get(0).getWidth();
        assertEquals(28 * framed / 30, drawing.pictures().get(1).getWidth());
        assertTrue(drawing.texts().contains("30×30, of them picture 28×28"), "" + drawing.texts());
        assertTrue(drawing.texts().contains("28×28"), "" + drawing.texts());
    }

    @Test
    void errorBarsWriteMeanAndDeviationAndOneDotASeed() {
        SeedRuns one = new SeedRuns("padding 0", List.of(0.80, 0.83, 0.82));
        SeedRuns two = new SeedRuns("padding 1", List.of(0.84, 0.85, 0.86));
        Figure figure = errorBars("AUC", 0.5, one, two);
        Drawing drawing = Drawing.of(figure);
        assertTrue(drawing.texts().containsAll(List.of("0.817 ± 0.015", "0.850 ± 0.010")), "" + drawing.texts());
        assertTrue(drawing.texts().contains("looks at nothing: 0.500"), "" + drawing.texts());
        assertEquals(6, drawing.all("circle").size());
        assertTrue(figure.width() <= Layout.PAGE_WIDTH, "width " + figure.width());
        assertTrue(figure.alt().contains("padding 0: 0.817 ± 0.015"), figure.alt());
        assertThrows(IllegalArgumentException.class, () -> errorBars("AUC", 0.5));
    }

    @Test
    void aFramedPictureSaysHowLargeItIsWithAndWithoutTheFrame() {
        Figure numbers = Figures.numbers(pad(Nd4j.ones(5, 5), 1), "padded");
        assertTrue(numbers.alt().contains("7×7, of them picture 5×5"), numbers.alt());
        assertEquals(
                49,
                Drawing.of(numbers).texts().stream()
                        .filter(List.of("0", "1")::contains)
                        .count());
        assertTrue(Figures.picture(pad(Nd4j.rand(28, 28), 2), "").alt().contains("32×32"));
        assertThrows(IllegalArgumentException.class, () -> Figures.numbers(pad(Nd4j.ones(28, 28), 1), ""));
    }
}
