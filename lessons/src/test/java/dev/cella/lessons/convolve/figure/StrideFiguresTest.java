package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.ReceptiveField.receptiveField;
import static dev.cella.lessons.convolve.figure.StrideFigures.fields;
import static dev.cella.lessons.convolve.figure.StrideFigures.ruler;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Palette;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class StrideFiguresTest {

    @Test
    void ruler_says_where_windows_begin_and_what_none_of_them_sees() {
        Figure figure = ruler(conv(3).stride(2), 10);
        List<String> texts = Drawing.of(figure).texts();
        assertThat(texts).as(texts.toString()).contains("(10 + 2·0 − 3) / 2 + 1 = 4.5, rounded down to 4");
        assertThat(texts).as(texts.toString()).contains("windows begin at 0, 2, 4, 6");
        assertThat(texts).as(texts.toString()).contains("in no window (orange): pixel 9");
        assertThat(figure.alt()).startsWith("row of 10 pixels, 4 windows");
    }

    @Test
    void ruler_marks_the_padding_that_no_window_reaches() {
        Figure figure = ruler(conv(3).stride(2).padding(1), 10);
        assertThat(blocks(figure, Palette.UNSEEN)).isEqualTo(1); // 12 pixels, windows at 0, 2 … 8 reach the first 11
        assertThat(figure.alt()).endsWith("in no window (orange): 1 pixel of the padding");
    }

    @Test
    void ruler_has_a_block_for_each_weight_of_each_window_and_a_line_across_the_gaps() {
        long blue = blocks(ruler(conv(3).stride(2), 10), Palette.ink(0));
        assertThat(blue).isEqualTo(4 * (3 + 1));
        assertThat(blocks(ruler(conv(3).padding(1), 10), Palette.PADDING)).isEqualTo(2);
        assertThat(blocks(ruler(conv(3).stride(2).dilation(2), 10), Palette.UNSEEN))
                .isEqualTo(5);
    }

    @Test
    void ruler_fits_the_page_with_the_widest_padding_of_the_explorer() {
        Figure figure = ruler(conv(3).padding(4), 28);
        assertThat(figure.width()).as("width " + figure.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
        Exception error = assertThatIllegalArgumentException()
                .isThrownBy(() -> ruler(conv(3), 61))
                .actual();
        assertThat(error.getMessage()).contains("must be <= 60");
        assertThatIllegalArgumentException().isThrownBy(() -> ruler(conv(5), 4));
    }

    @Test
    void fields_are_frames_around_the_middle_with_their_sizes_beside_them() {
        Figure figure = fields(Nd4j.rand(28, 28), receptiveField(List.of(conv(3), conv(3).stride(2), conv(3))));
        Drawing drawing = Drawing.of(figure);
        assertThat(drawing.texts()).as(drawing.texts().toString()).contains("layer 2: 5×5, jump 2");
        assertThat(drawing.texts()).as(drawing.texts().toString()).contains("layer 3: 9×9, jump 2");
        long frames = drawing.all("rect").stream()
                .filter(rect -> rect.getAttribute("stroke-width").equals("2.5"))
                .count();
        assertThat(frames).isEqualTo(3);
        assertThat(figure.alt())
                .isEqualTo("receptive fields on an image: layer 1: 3×3, jump 1; layer 2: 5×5, jump 2; layer 3: 9×9,"
                        + " jump 2");
    }

    @Test
    void fields_lie_in_the_middle_of_each_other_so_that_no_frame_hides_another() {
        Figure figure = fields(
                Nd4j.rand(28, 28), receptiveField(List.of(conv(3).stride(2), conv(3).stride(2), conv(3).stride(2))));
        List<Double> middles = Drawing.of(figure).all("rect").stream()
                .filter(rect -> rect.getAttribute("stroke-width").equals("2.5"))
                .map(rect ->
                        Double.parseDouble(rect.getAttribute("x")) + Double.parseDouble(rect.getAttribute("width")) / 2)
                .distinct()
                .toList();
        assertThat(middles.size()).as(middles.toString()).isEqualTo(1);
    }

    @Test
    void fields_that_reach_into_the_padding_get_the_room_they_need() {
        Figure inside = fields(Nd4j.rand(28, 28), receptiveField(List.of(conv(3))));
        Figure beyond = fields(Nd4j.rand(28, 28), receptiveField(List.of(conv(33).padding(16))));
        assertThat(beyond.height()).isGreaterThan(inside.height());
        assertThat(beyond.width()).as("width " + beyond.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }

    private static long blocks(Figure figure, String fill) {
        return Drawing.of(figure).all("rect").stream()
                .filter(rect -> rect.getAttribute("fill").equals(fill))
                .count();
    }
}
