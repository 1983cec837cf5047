package dev.cella.lessons.draw;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.draw.Figures.mapNumbers;
import static dev.cella.lessons.draw.Figures.maps;
import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.draw.Figures.weights;
import static dev.cella.lessons.draw.step.TraceFigures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.w3c.dom.Element;

/** Numbers are written into cells where all of them fit, and colors are explained where they are not. */
class CellNumbersTest {
    private static List<Element> inCells(Figure figure) {
        return Drawing.of(figure).all("text").stream()
                .filter(text -> text.getAttribute("text-anchor").equals("middle"))
                .filter(text -> !text.getAttribute("font-size").matches("12|15|18|20"))
                .toList();
    }

    /** Widths of Helvetica's letters, in sizes: digits and e 0.556, point 0.278, minus 0.584, N 0.722 (Adobe's metrics). */
    @ParameterizedTest
    @CsvSource({"−0.021, 3.086", "1.2e−5, 3.086", "−7, 1.14", "NaN, 2", "255, 1.668"})
    void a_number_is_as_wide_as_its_letters(String number, double width) {
        assertThat(CellNumbers.width(number)).isCloseTo(width, within(1e-9));
    }

    /** The widths of all values from the test above; three pixels of a cell stay free. */
    @ParameterizedTest
    @CsvSource({
        "7, 17, 0",
        "7, 18, 11", // smaller cells have no number
        "-0.021, 35, 0",
        "-0.021, 36, 9",
        "-0.021, 43, 9",
        "-0.021, 44, 11", // −0.0210: 3.642
        "1.2e-5, 30, 0",
        "1.2e-5, 31, 9",
        "1.2e-5, 36, 9",
        "1.2e-5, 37, 11",
        "12345, 28, 0",
        "12345, 29, 9"
    })
    void letters_are_as_large_as_the_cell_allows(double value, int cell, int size) {
        Tile tile = Tile.of(new NamedArray("", Nd4j.valueArrayOf(new long[] {2, 2}, value)));
        assertThat(CellNumbers.size(tile, Numbers.alike(new double[] {value}), cell))
                .isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"0.0214, 0.193", "0.01234, 0.111", "12345, ''", "-123.4, −123", "2, 2 18"})
    void numbers_that_would_run_over_their_cells_are_not_written(double value, String written) {
        INDArray image = Nd4j.valueArrayOf(new long[] {6, 6}, value);
        assertThat(inCells(step(convolve(image, Nd4j.ones(3, 3)), 1)).stream()
                        .map(Element::getTextContent)
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(written);
    }

    @Test
    void short_numbers_are_written() {
        INDArray image = Nd4j.arange(36).reshape(6, 6);
        assertThat(inCells(step(convolve(image, Nd4j.ones(3, 3)), 1)).stream()
                        .map(Element::getTextContent)
                        .toList())
                .contains("0", "35");
    }

    @Test
    void a_map_without_numbers_has_a_color_bar_in_a_step() {
        Drawing drawing =
                Drawing.of(step(convolve(Nd4j.rand(28, 28), Nd4j.eye(3).sub(0.3)), 5));
        assertThat(drawing.all("image")).hasSize(3); // image, map, bar
    }

    @Test
    void weights_of_a_small_kernel_are_written_so_that_a_pale_kernel_and_a_strong_one_differ() {
        assertThat(Drawing.of(weights(
                                Nd4j.createFromArray(new double[][] {{-1, 0, 1}, {-1, 0, 1}, {-1, 0, 1}}), "edge"))
                        .texts())
                .contains("−1", "0", "1");
        assertThat(Drawing.of(weights(Nd4j.ones(3, 3).div(9), "mean")).texts()).contains("0.111");
    }

    @Test
    void maps_beside_each_other_say_their_own_range() {
        List<String> texts = Drawing.of(maps(
                        named("strong", Nd4j.eye(20).mul(3)),
                        named("weak", Nd4j.eye(20).mul(-0.2))))
                .texts();
        assertThat(texts).contains("0 to 3", "−0.2 to 0");
    }

    @Test
    void matrices_on_one_scale_have_one_color_for_one_value_and_a_bar() {
        INDArray average = Nd4j.createFromArray(new double[][] {{6, 3}});
        INDArray sum = Nd4j.createFromArray(new double[][] {{24, 6}});
        Drawing drawing = Drawing.of(mapNumbers(named("average", average), named("sum", sum)));
        List<String> fills = drawing.all("rect").stream()
                .map(rect -> rect.getAttribute("fill"))
                .filter(fill -> !fill.equals(Svg.LINE) && !fill.equals(Svg.GROUND))
                .toList();
        assertThat(fills).hasSize(4);
        assertThat(fills.get(0)).isEqualTo(fills.get(3)).isNotEqualTo(fills.get(2));
        assertThat(drawing.all("image")).hasSize(1);
        assertThat(drawing.texts()).contains("average", "sum", "24", "−24");
        assertThatIllegalArgumentException().isThrownBy(() -> mapNumbers(new NamedArray[0]));
    }
}
