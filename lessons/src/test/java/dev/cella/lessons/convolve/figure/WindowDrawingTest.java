package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.draw.step.TraceFigures.filmStrip;
import static dev.cella.lessons.draw.step.TraceFigures.products;
import static dev.cella.lessons.draw.step.TraceFigures.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class WindowDrawingTest {
    private static final INDArray EDGE = kernel(-1, 0, 1, -1, 0, 1, -1, 0, 1);
    private static final INDArray SPOT =
            kernel(0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);
    private static final Convolution STEPS = convolve(SPOT, EDGE);

    @Test
    void filmStripWritesTheArithmeticOfEachFrameOut() {
        List<String> texts = Drawing.of(filmStrip(STEPS, 4)).texts();
        assertTrue(texts.contains("window 4"), texts.toString());
        assertTrue(texts.contains("of 9 · row 1, column 0"), texts.toString());
        assertTrue(texts.contains("0·(−1) + 1·0 + 1·1"), texts.toString());
        assertTrue(texts.contains("+ 0·(−1) + 1·0 + 1·1"), texts.toString());
        assertTrue(texts.contains("= 3"), texts.toString());
    }

    @Test
    void filmStripLeavesSumsEmptyThatAreYetToCome() {
        long sums = Drawing.of(filmStrip(STEPS, 4)).texts().stream()
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
        Exception error = assertThrows(IllegalArgumentException.class, () -> filmStrip(STEPS, 10));
        assertTrue(error.getMessage().contains("numbered from 1 to 9"), error.getMessage());
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
    void aStepShowsTheWindowTheMatricesAndTheArithmetic() {
        Figure figure = step(STEPS, 4);
        List<String> texts = Drawing.of(figure).texts();
        assertTrue(
                texts.containsAll(List.of("window 4", "0·(−1) + 1·0 + 1·1", "= 3", "kernel", "products", "sum")),
                "" + texts);
        assertTrue(figure.width() <= Layout.PAGE_WIDTH, "width " + figure.width());
        assertThrows(IllegalArgumentException.class, () -> step(STEPS, 10));
    }

    @Test
    void aStepWithManyWeightsLeavesTheMatricesOut() {
        List<String> texts = Drawing.of(step(convolve(Nd4j.ones(28, 28), Nd4j.ones(7, 7)), 1))
                .texts();
        assertFalse(texts.contains("products"), "" + texts);
    }

    @Test
    void aFrameLiesUnderAVeilAndTheStrideMovesTheWindow() {
        Figure framed = filmStrip(convolve(pad(SPOT, 1), EDGE, 2), 2);
        assertTrue(framed.svg().contains("fill-opacity"));
        assertFalse(filmStrip(STEPS, 2).svg().contains("fill-opacity"));
        List<String> texts = Drawing.of(framed).texts();
        assertTrue(texts.contains("of 9 · row 0, column 1"), "" + texts);
        assertTrue(texts.contains("+ 0·(−1) + 0·0 + 0·1"), "" + texts);
        assertTrue(texts.contains("+ 1·(−1) + 1·0 + 1·1"), "" + texts);
    }
}
