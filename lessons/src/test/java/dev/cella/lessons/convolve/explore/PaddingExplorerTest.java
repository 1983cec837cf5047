package dev.cella.lessons.convolve.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.draw.Figure;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class PaddingExplorerTest {
    @Test
    void the_formula_has_the_numbers_of_the_sliders_in_it() {
        Figure figure = (Figure) PaddingExplorer.padding(Nd4j.rand(1, 28, 28), 20, 5, 2);
        assertThat(figure.svg()).as(figure.alt()).contains("20 + 2·2");
        assertThat(figure.alt()).contains("map: 20 + 2·2 − 5 + 1 = 20");
        assertThat(figure.alt()).contains("24×24 with an image of 20×20");
    }

    @Test
    void a_kernel_that_does_not_fit_is_told_in_a_sentence() {
        assertThat(((MimeBundle) PaddingExplorer.padding(Nd4j.rand(1, 28, 28), 5, 7, 0)).text())
                .isEqualTo("kernel 7x7 does not fit an input of 5 with padding 0 (5 must be >= 7); try padding 1 or a"
                        + " smaller kernel");
    }
}
