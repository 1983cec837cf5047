package dev.cella.lessons.convolve.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.draw.Figure;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class PaddingExplorerTest {
    @Test
    void theFormulaHasTheNumbersOfTheSlidersInIt() {
        Figure figure = (Figure) PaddingExplorer.padding(Nd4j.rand(1, 28, 28), 20, 5, 2);
        assertTrue(figure.svg().contains("20 + 2·2"), figure.alt());
        assertTrue(figure.alt().contains("map: 20 + 2·2 − 5 + 1 = 20"), figure.alt());
        assertTrue(figure.alt().contains("24×24, of them picture 20×20"), figure.alt());
    }

    @Test
    void aKernelThatDoesNotFitIsToldInASentence() {
        assertEquals(
                "kernel 7x7 does not fit an input of 5 with padding 0 (5 must be >= 7); try padding 1 or a smaller kernel",
                ((MimeBundle) PaddingExplorer.padding(Nd4j.rand(1, 28, 28), 5, 7, 0)).text());
    }
}
