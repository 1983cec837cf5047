package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.convolve.figure.ConvolutionFigures.filmStrip;
import static dev.cella.lessons.convolve.figure.ConvolutionFigures.products;
import static dev.cella.lessons.draw.Figures.maps;
import static dev.cella.lessons.draw.Figures.named;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.image.figure.ImageFigures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ConvolutionFiguresTest {
    private static final INDArray EDGE = kernel(-1, 0, 1, -1, 0, 1, -1, 0, 1);
    private static final INDArray SPOT =
            kernel(0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);
    private static final Convolution STEPS = convolve(SPOT, EDGE);

    @Test
    void filmStripWritesTheArithmeticOfEachFrameOut() {
        List<String> texts = Drawing.of(filmStrip(STEPS, 3)).texts();
        assertTrue(texts.contains("window 4"), texts.toString());
        assertTrue(texts.contains("of 9 · row 1, column 0"), texts.toString());
        assertTrue(texts.contains("0·(−1) + 1·0 + 1·1"), texts.toString());
        assertTrue(texts.contains("+ 0·(−1) + 1·0 + 1·1"), texts.toString());
        assertTrue(texts.contains("= 3"), texts.toString());
    }

    @Test
    void filmStripLeavesSumsEmptyThatAreYetToCome() {
        long sums = Drawing.of(filmStrip(STEPS, 3)).texts().stream()
                .filter(List.of("2", "−2", "3", "−3")::contains)
                .count();
        assertEquals(3, sums); // 2, −2 and 3; the 0 between them looks like those of the image
    }

    @Test
    void filmStripChoosesFirstLastGreatestAndLeast() {
        String alt = filmStrip(STEPS).alt();
        assertTrue(alt.contains("window 1 at row 0, column 0: sum 2"), alt);
        assertTrue(alt.contains("window 4 at row 1, column 0: sum 3"), alt);
        assertTrue(alt.contains("window 6 at row 1, column 2: sum −3"), alt);
        assertTrue(alt.contains("window 9 at row 2, column 2: sum −2"), alt);
    }

    @Test
    void filmStripOfALargeImageShowsPixelsInsteadOfNumbersAndFitsThePage() {
        Figure strip = filmStrip(convolve(Nd4j.rand(28, 28), EDGE));
        Drawing drawing = Drawing.of(strip);
        assertEquals(8, drawing.pictures().size());
        assertTrue(strip.width() <= Layout.PAGE_WIDTH, "width " + strip.width());
        assertEquals(28 * 6, drawing.pictures().get(0).getWidth());
    }

    @Test
    void filmStripOfOneWindowHasOneFrame() {
        assertEquals(
                1,
                Drawing.of(filmStrip(convolve(Nd4j.ones(3, 3), EDGE))).texts().stream()
                        .filter(words -> words.startsWith("window"))
                        .count());
    }

    @Test
    void windowThatIsNotThereIsRefused() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> filmStrip(STEPS, 9));
        assertTrue(error.getMessage().contains("numbered from 0 to 8"), error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> products(STEPS, 3, 0));
    }

    @Test
    void productsOfAWindowStandBesideItsSum() {
        Figure figure = products(STEPS, 1, 0);
        List<String> texts = Drawing.of(figure).texts();
        assertTrue(texts.containsAll(List.of("window", "×", "kernel", "=", "products", "→", "sum", "3")), "" + texts);
        assertEquals("window at row 1, column 0, element by element times kernel, summed up: 3", figure.alt());
    }

    @Test
    void namedMapsShareOneScaleAroundZero() {
        Drawing drawing = Drawing.of(maps(
                named("small", Nd4j.ones(2, 2)), named("large", Nd4j.ones(2, 2).mul(-4))));
        assertTrue(drawing.texts().containsAll(List.of("small", "large", "4", "0", "−4")));
        int last = drawing.pictures().get(1).getRGB(0, 0) & 0xFFFFFF;
        assertEquals(Colormap.DIVERGING.rgb(0), last);
    }

    @Test
    void aStepShowsTheWindowTheMatricesAndTheArithmetic() {
        Figure figure = ConvolutionFigures.step(STEPS, 3);
        List<String> texts = Drawing.of(figure).texts();
        assertTrue(
                texts.containsAll(List.of("window 4", "0·(−1) + 1·0 + 1·1", "= 3", "kernel", "products", "sum")),
                "" + texts);
        assertTrue(figure.width() <= Layout.PAGE_WIDTH, "width " + figure.width());
        assertThrows(IllegalArgumentException.class, () -> ConvolutionFigures.step(STEPS, 9));
    }

    @Test
    void aStepWithManyWeightsLeavesTheMatricesOut() {
        List<String> texts = Drawing.of(ConvolutionFigures.step(convolve(Nd4j.ones(28, 28), Nd4j.ones(7, 7)), 0))
                .texts();
        assertFalse(texts.contains("products"), "" + texts);
    }

    @Test
    void aFrameLiesUnderAVeilAndTheStrideMovesTheWindow() {
        Figure framed = filmStrip(convolve(pad(SPOT, 1), EDGE, 2), 1);
        assertTrue(framed.svg().contains("fill-opacity"));
        assertFalse(filmStrip(STEPS, 1).svg().contains("fill-opacity"));
        List<String> texts = Drawing.of(framed).texts();
        assertTrue(texts.contains("of 9 · row 0, column 1"), "" + texts);
        assertTrue(texts.contains("+ 0·(−1) + 0·0 + 0·1"), "" + texts);
        assertTrue(texts.contains("+ 1·(−1) + 1·0 + 1·1"), "" + texts);
    }

    @Test
    void aFramedPictureSaysHowLargeItIsWithAndWithoutTheFrame() {
        Figure numbers = Figures.numbers(pad(SPOT, 1), "padded");
        assertTrue(numbers.alt().contains("7×7, of them picture 5×5"), numbers.alt());
        assertEquals(
                49,
                Drawing.of(numbers).texts().stream()
                        .filter(List.of("0", "1")::contains)
                        .count());
        assertTrue(Figures.picture(pad(Nd4j.rand(28, 28), 2), "").alt().contains("32×32"));
        assertThrows(IllegalArgumentException.class, () -> Figures.numbers(pad(Nd4j.ones(28, 28), 1), ""));
    }

    @Test
    void pixelsOfAWindowStandBesideThePictureInWhichItIsMarked() {
        INDArray image = Nd4j.arange(64).reshape(1, 8, 8);
        Figure figure = ImageFigures.pixels(image, 2, 3, 2);
        assertEquals(
                "8×8 picture with a window at row 2, column 3",
                figure.alt().lines().findFirst().orElseThrow());
        assertTrue(Drawing.of(figure).texts().containsAll(List.of("19", "20", "27", "28")), figure.svg());
        assertThrows(IllegalArgumentException.class, () -> ImageFigures.pixels(image, 7, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> ImageFigures.pixels(Nd4j.ones(3, 8, 8), 0, 0, 2));
    }
}
