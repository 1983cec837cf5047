package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.draw.step.TraceFigures.filmStrip;
import static dev.cella.lessons.draw.step.TraceFigures.products;
import static dev.cella.lessons.draw.step.TraceFigures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
    void film_strip_writes_the_arithmetic_of_each_frame_out() {
        List<String> texts = Drawing.of(filmStrip(STEPS, 4)).texts();
        assertThat(texts).as(texts.toString()).contains("window 4");
        assertThat(texts).as(texts.toString()).contains("of 9 · row 1, column 0");
        assertThat(texts).as(texts.toString()).contains("0·(−1) + 1·0 + 1·1");
        assertThat(texts).as(texts.toString()).contains("+ 0·(−1) + 1·0 + 1·1");
        assertThat(texts).as(texts.toString()).contains("= 3");
    }

    @Test
    void film_strip_leaves_sums_empty_that_are_yet_to_come() {
        long sums = Drawing.of(filmStrip(STEPS, 4)).texts().stream()
                .filter(List.of("2", "−2", "3", "−3")::contains)
                .count();
        assertThat(sums).isEqualTo(3); // 2, −2 and 3; the 0 between them looks like those of the image
    }

    @Test
    void film_strip_chooses_first_last_greatest_and_least() {
        String alt = filmStrip(STEPS).alt();
        assertThat(alt).contains("window 1 at row 0, column 0: sum 2");
        assertThat(alt).contains("window 4 at row 1, column 0: sum 3");
        assertThat(alt).contains("window 6 at row 1, column 2: sum −3");
        assertThat(alt).contains("window 9 at row 2, column 2: sum −2");
    }

    @Test
    void film_strip_of_a_large_image_shows_pixels_instead_of_numbers_and_fits_the_page() {
        Figure strip = filmStrip(convolve(Nd4j.rand(28, 28), EDGE));
        Drawing drawing = Drawing.of(strip);
        assertThat(drawing.pictures().size()).isEqualTo(8);
        assertThat(strip.width()).as("width " + strip.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
        assertThat(drawing.pictures().get(0).getWidth()).isEqualTo(28 * 6);
    }

    @Test
    void film_strip_of_one_window_has_one_frame() {
        assertThat(Drawing.of(filmStrip(convolve(Nd4j.ones(3, 3), EDGE))).texts().stream()
                        .filter(words -> words.startsWith("window"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void window_that_is_not_there_is_refused() {
        Exception error = assertThatIllegalArgumentException()
                .isThrownBy(() -> filmStrip(STEPS, 10))
                .actual();
        assertThat(error.getMessage()).contains("numbered from 1 to 9");
        assertThatIllegalArgumentException().isThrownBy(() -> products(STEPS, 3, 0));
    }

    @Test
    void products_of_a_window_stand_beside_its_sum() {
        Figure figure = products(STEPS, 1, 0);
        List<String> texts = Drawing.of(figure).texts();
        assertThat(texts).contains("window", "×", "kernel", "=", "products", "→", "sum", "3");
        assertThat(figure.alt()).isEqualTo("window at row 1, column 0, element by element times kernel, summed up: 3");
    }

    @Test
    void a_step_shows_the_window_the_matrices_and_the_arithmetic() {
        Figure figure = step(STEPS, 4);
        List<String> texts = Drawing.of(figure).texts();
        assertThat(texts).contains("window 4", "0·(−1) + 1·0 + 1·1", "= 3", "kernel", "products", "sum");
        assertThat(figure.width()).as("width " + figure.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
        assertThatIllegalArgumentException().isThrownBy(() -> step(STEPS, 10));
    }

    @Test
    void a_step_with_many_weights_leaves_the_matrices_out() {
        List<String> texts = Drawing.of(step(convolve(Nd4j.ones(28, 28), Nd4j.ones(7, 7)), 1))
                .texts();
        assertThat(texts).as("" + texts).doesNotContain("products");
    }

    @Test
    void a_frame_lies_under_a_veil_and_the_stride_moves_the_window() {
        Figure framed = filmStrip(convolve(pad(SPOT, 1), EDGE, 2), 2);
        assertThat(framed.svg()).contains("fill-opacity");
        assertThat(filmStrip(STEPS, 2).svg()).doesNotContain("fill-opacity");
        List<String> texts = Drawing.of(framed).texts();
        assertThat(texts).as("" + texts).contains("of 9 · row 0, column 1");
        assertThat(texts).as("" + texts).contains("+ 0·(−1) + 0·0 + 0·1");
        assertThat(texts).as("" + texts).contains("+ 1·(−1) + 1·0 + 1·1");
    }
}
