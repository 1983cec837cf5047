package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.draw.step.TraceFigures.products;
import static dev.cella.lessons.draw.step.TraceFigures.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.convolve.PaddingMode;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PaddedPixelDrawingTest {
    private static final INDArray IMAGE = Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}});
    private static final Padded REFLECTED = pad(IMAGE, 1, PaddingMode.REFLECT);

    @Test
    void a_copied_pixel_is_marked_where_it_comes_from() {
        Figure figure = step(REFLECTED, 5);
        assertThat(figure.alt()).isEqualTo("pixel 5 at row 0, column 4: image row 1, column 1 = 5");
        assertThat(Drawing.of(figure).texts())
                .contains("pixel 5", "of 20 · row 0, column 4", "image row 1, column 1", "= 5");
        assertThat(frames(figure)).isEqualTo(2);
        assertThat(products(REFLECTED, 0, 4).alt()).isEqualTo("row 0, column 4: image row 1, column 1");
    }

    @Test
    void a_zero_comes_from_nowhere() {
        Figure figure = step(pad(IMAGE, 1), 5);
        assertThat(figure.alt()).isEqualTo("pixel 5 at row 0, column 4: outside the image = 0");
        assertThat(frames(figure)).isEqualTo(1);
    }

    private static long frames(Figure figure) {
        return Drawing.of(figure).all("rect").stream()
                .filter(rect -> rect.getAttribute("fill").equals("none"))
                .count();
    }
}
