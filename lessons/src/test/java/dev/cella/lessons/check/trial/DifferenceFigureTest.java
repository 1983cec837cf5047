package dev.cella.lessons.check.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a student sees of a wrong array: each panel has a title, and the figure says what is wrong. */
class DifferenceFigureTest {
    @Test
    void every_panel_has_a_title_and_every_number_is_written() {
        assertThat(texts(DifferenceFigure.of(new double[][] {{1, 2}, {3, 4}}, new double[][] {{1, 7}, {3, 0}}, 0)))
                .contains(
                        "2 of 4 numbers are wrong: red is too large, blue is too small",
                        "expected",
                        "your result",
                        "your result − expected",
                        "7",
                        "5",
                        "−4");
    }

    @Test
    void large_images_are_shown_as_images() {
        assertThat(texts(DifferenceFigure.of(new double[20][20], new double[][] {{1}}, 0)))
                .isEmpty();
        double[][] other = new double[20][20];
        other[3][4] = 1;
        assertThat(texts(DifferenceFigure.of(new double[20][20], other, 0)))
                .contains("1 of 400 numbers are wrong: red is too large, blue is too small", "your result − expected");
    }

    @Test
    void another_size_is_shown_without_a_difference() {
        assertThat(texts(DifferenceFigure.of(new double[2][3], new double[1][2], 0)))
                .contains("The result should be 2×3, but is 1×2", "expected", "your result")
                .doesNotContain("your result − expected");
    }

    @Test
    void other_results_are_not_drawn() {
        assertThat(DifferenceFigure.of(3.0, 4.0, 0)).isEmpty();
        assertThat(DifferenceFigure.of(new double[2], new double[3], 0)).isEmpty();
        assertThat(DifferenceFigure.of("max", null, 0)).isEmpty();
    }

    @Test
    void the_arrays_of_an_input_are_shown_with_their_names() {
        @SuppressWarnings("ArrayRecordComponent") // shown, and never compared
        record Input(double[][][] image, double[][] kernel, int stride) {}
        Input input = new Input(new double[][][] {{{1, 2}}, {{3, 4}}}, new double[][] {{5}, {6}}, 7);
        assertThat(texts(InputFigure.of(input, "")))
                .contains("image[0]", "image[1]", "kernel", "1", "6")
                .doesNotContain("stride", "7");
        assertThat(InputFigure.of(new int[] {1, 2}, "pixels")).isEmpty();
        assertThat(Inputs.inWords(input, ""))
                .isEqualTo("image = {{{1, 2}}, {{3, 4}}}, kernel = {{5}, {6}}, stride = 7");
    }

    private static List<String> texts(List<Object> figures) {
        return figures.stream()
                .flatMap(figure -> Drawing.of((Figure) figure).texts().stream())
                .toList();
    }
}
