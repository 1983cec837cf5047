package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.convolve.figure.WindowFigures.imageAndMap;
import static dev.cella.lessons.convolve.figure.WindowFigures.lookBack;
import static dev.cella.lessons.convolve.figure.WindowFigures.strideOverview;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.LaidOut;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
        assertThat(cells(figure, Palette.SEEN)).isEqualTo(1 + 3 + 7);
        assertThat(cells(figure, Palette.PIXEL)).isEqualTo(12 + 5 + 3 - 11);
        assertThat(Drawing.of(figure).texts()).contains("map 2, 3 values: sees 7");
    }

    @Test
    void looking_back_leaves_out_what_lies_in_gaps_and_in_the_padding() {
        assertThat(cells(lookBack(9, List.of(conv(3).dilation(2))), Palette.SEEN))
                .isEqualTo(1 + 3);
        assertThat(cells(lookBack(2, List.of(conv(3).padding(1))), Palette.SEEN))
                .isEqualTo(1 + 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookBack(200, List.of(conv(3))))
                .withMessageContaining("too long");
    }

    static Stream<Arguments> stacks() {
        return Stream.of(
                arguments(1, List.of(conv(1))),
                arguments(1, List.of(conv(3).padding(1), conv(3).padding(1))),
                arguments(2, List.of(conv(5).padding(4), conv(5).padding(4))), // maps wider than the image
                arguments(12, List.of(conv(3).padding(3), conv(3).padding(3))),
                arguments(28, List.of(conv(3).stride(3), conv(3).stride(3))),
                arguments(100, List.of(conv(3))));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void looking_back_has_room_for_all_maps_and_their_words(int size, List<ConvSpec> layers) {
        Figure figure = lookBack(size, layers);
        LaidOut.check(figure);
        double words = Drawing.of(figure).all("text").stream()
                .mapToDouble(text -> number(text, "x") + Svg.width(text.getTextContent(), Svg.Style.LABEL))
                .max()
                .orElseThrow();
        assertThat(Drawing.of(figure).all("rect").stream()
                        .filter(rect -> !rect.getAttribute("width").equals("100%")))
                .allMatch(rect -> number(rect, "x") > words);
        assertThat(figure.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }

    @Test
    void looking_back_counts_one_pixel_in_the_singular_and_refuses_maps_that_need_too_much_room() {
        assertThat(Drawing.of(lookBack(1, List.of(conv(1)))).texts()).contains("image, 1 pixel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookBack(28, List.of(conv(91).padding(90))))
                .withMessageContaining("a row of 118 pixels, which the image and its maps take, is too long");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 40", "40, 3", "28, 28", "5, 5", "224, 224"})
    void figures_of_images_of_any_size_have_room_for_all_words(int height, int width) {
        INDArray image = Nd4j.linspace(0, 1, (long) height * width).reshape(height, width);
        INDArray kernel = Math.min(height, width) < 3 ? Nd4j.ones(1, 1) : EDGE;
        for (int[] strides : new int[][] {{3}, {1, 2, 3}, {1, 2, 3, 4, 5, 6, 7, 8}}) {
            Figure overview = strideOverview(image, kernel, strides);
            LaidOut.check(overview);
            assertThat(overview.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
        }
        if (Math.min(height, width) > 20) { // cells without numbers, which may lie upon images
            LaidOut.check(imageAndMap(convolve(Padded.pad(image, 1), kernel, 2), 0, 0));
        }
    }

    @Test
    void rows_have_the_numbers_of_the_image_and_lie_beside_those_of_the_map() {
        Figure figure = imageAndMap(convolve(Padded.pad(SCAN, 1), EDGE));
        Map<String, Set<String>> heights = Drawing.of(figure).all("text").stream()
                .filter(text -> text.getAttribute("text-anchor").equals("end"))
                .collect(groupingBy(Element::getTextContent, mapping(text -> text.getAttribute("y"), toSet())));
        assertThat(heights).containsOnlyKeys("0", "5", "10", "15", "20", "25");
        assertThat(heights.values()).allMatch(same -> same.size() == 1);
        assertThat(Drawing.of(figure).texts()).contains("30×30 with an image of 28×28", "28×28");
        assertThat(figure.alt()).startsWith("image of 28×28, padded to 30×30, and its feature map of 28×28");
        assertThat(imageAndMap(convolve(Padded.pad(SCAN, 1), EDGE), 0, 3).alt())
                .contains("the window at row −1, column 2 of the image");
    }

    @Test
    void the_sum_stands_beside_the_title_of_a_narrow_map() {
        Figure figure = imageAndMap(convolve(SCAN, EDGE, 9), 1, 1);
        LaidOut.check(figure);
    }

    private static List<Element> framesOf(Figure figure) {
        return Drawing.of(figure).all("rect").stream()
                .filter(rect -> rect.getAttribute("stroke").equals(Palette.ORANGE))
                .toList();
    }

    private static long unseen(Figure figure) {
        return cells(figure, Palette.ORANGE);
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
