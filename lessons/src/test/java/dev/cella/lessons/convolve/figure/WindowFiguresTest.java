package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.convolve.figure.WindowFigures.imageAndMap;
import static dev.cella.lessons.convolve.figure.WindowFigures.lookBack;
import static dev.cella.lessons.convolve.figure.WindowFigures.strideOverview;
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
import org.w3c.dom.Element;

class WindowFiguresTest {
    private static final INDArray SCAN = Nd4j.linspace(0, 1, 28 * 28).reshape(1, 28, 28);
    private static final INDArray EDGE = kernel(-1, 0, 1, -1, 0, 1, -1, 0, 1);

    @Test
    void the_map_lies_at_the_height_of_the_middles_of_its_windows() {
        Figure figure = imageAndMap(convolve(SCAN, EDGE));
        List<Element> images = Drawing.of(figure).all("image");
        double cell = number(images.get(0), "width") / 28;
        assertThat(number(images.get(1), "width")).isEqualTo(26 * cell);
        assertThat(number(images.get(1), "y") - number(images.get(0), "y")).isEqualTo(cell);
        assertThat(Drawing.of(figure).texts()).contains("0", "5", "10", "15", "20", "25"); // rows and columns
    }

    @Test
    void a_window_and_its_value_are_framed_and_the_sum_is_written() {
        Convolution trace = convolve(SCAN, EDGE, 2);
        Figure figure = imageAndMap(trace, 3, 4);
        List<Element> frames = framesOf(figure);
        Element image = Drawing.of(figure).all("image").get(0);
        double cell = number(image, "width") / 28;
        assertThat(frames).hasSize(2);
        assertThat(number(frames.get(0), "x") - number(image, "x")).isEqualTo(8 * cell);
        assertThat(number(frames.get(0), "y") - number(image, "y")).isEqualTo(6 * cell);
        assertThat(number(frames.get(0), "width")).isEqualTo(3 * cell);
        assertThat(figure.alt()).contains("window at row 6, column 8 of the image");
        assertThat(Drawing.of(figure).texts()).anyMatch(text -> text.startsWith("sum "));
        assertThat(figure.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }

    @Test
    void an_overview_of_strides_has_a_scan_and_a_map_for_each_and_fits_the_page() {
        Figure figure = strideOverview(SCAN, EDGE, 1, 2, 3, 4);
        assertThat(figure.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
        assertThat(Drawing.of(figure).texts()).contains("26×26 = 676 windows", "7×7 = 49 windows");
    }

    @Test
    void an_overview_of_strides_marks_the_rows_and_columns_that_no_window_sees() {
        // Stride 1 misses nothing; stride 2 misses the last of 28; stride 4 also each fourth pixel, six of them,
        // between windows.
        assertThat(unseen(strideOverview(SCAN, EDGE, 1))).isZero();
        assertThat(unseen(strideOverview(SCAN, EDGE, 2))).isEqualTo(2);
        assertThat(unseen(strideOverview(SCAN, EDGE, 4))).isEqualTo(2 * (6 + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> strideOverview(SCAN, EDGE));
    }

    @Test
    void looking_back_marks_all_that_a_value_depends_on() {
        Figure figure = lookBack(12, List.of(conv(3).stride(2), conv(3)));
        assertThat(cells(figure, "#ff9f4a")).isEqualTo(1 + 3 + 7);
        assertThat(cells(figure, "#e3edf5")).isEqualTo(12 + 5 + 3 - 11);
        assertThat(Drawing.of(figure).texts()).contains("map 2, 3 values: sees 7");
    }

    @Test
    void looking_back_leaves_out_what_lies_in_gaps_and_in_the_padding() {
        assertThat(cells(lookBack(9, List.of(conv(3).dilation(2))), "#ff9f4a")).isEqualTo(1 + 3);
        assertThat(cells(lookBack(2, List.of(conv(3).padding(1))), "#ff9f4a")).isEqualTo(1 + 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookBack(200, List.of(conv(3))))
                .withMessageContaining("too long");
    }

    private static List<Element> framesOf(Figure figure) {
        return Drawing.of(figure).all("rect").stream()
                .filter(rect -> rect.getAttribute("stroke").equals("#ff7f0e"))
                .toList();
    }

    private static long unseen(Figure figure) {
        return cells(figure, "#ff7f0e");
    }

    private static long cells(Figure figure, String fill) {
        return Drawing.of(figure).all("rect").stream()
                .filter(rect -> rect.getAttribute("fill").equals(fill))
                .count();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
