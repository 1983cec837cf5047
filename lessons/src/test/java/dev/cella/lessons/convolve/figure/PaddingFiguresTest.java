package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.convolve.WindowCounts.windowCounts;
import static dev.cella.lessons.convolve.figure.PaddingFigures.heat;
import static dev.cella.lessons.convolve.figure.PaddingFigures.paddings;
import static dev.cella.lessons.convolve.figure.PaddingFigures.pictureAndMap;
import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.evaluate.figure.EvaluationFigures.errorBars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.evaluate.SeedRuns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class PaddingFiguresTest {
    @Test
    void heat_maps_share_one_scale_and_say_their_three_numbers() {
        Figure figure = heat(named("valid", windowCounts(28, 3)), named("same", windowCounts(28, 3, 1)));
        Drawing drawing = Drawing.of(figure);
        assertThat(drawing.texts()).as("" + drawing.texts()).contains("valid: corner 1, side 3, middle 9");
        assertThat(drawing.texts()).as("" + drawing.texts()).contains("same: corner 4, side 6, middle 9");
        assertThat(figure.alt()).contains("same: corner 4, side 6, middle 9");
        int valid = drawing.pictures().get(0).getRGB(80, 80);
        assertThat(drawing.pictures().get(1).getRGB(80, 80)).isEqualTo(valid);
        assertThat(valid & 0xFFFFFF).isEqualTo(0xFDE725);
    }

    @Test
    void a_small_heat_map_has_its_numbers_written_in() {
        List<String> texts =
                Drawing.of(heat(named("5 × 5", windowCounts(5, 3)))).texts();
        assertThat(texts.stream().filter("1"::equals).count()).isEqualTo(4);
        assertThat(texts.stream().filter("9"::equals).count()).isEqualTo(1);
    }

    @Test
    void the_three_paddings_are_drawn_with_their_sizes() {
        Figure figure = paddings(5, 3);
        List<String> texts = Drawing.of(figure).texts();
        assertThat(texts).contains("valid", "same", "full");
        assertThat(texts).as("" + texts).contains("map: 5 + 2·0 − 3 + 1 = 3");
        assertThat(texts).as("" + texts).contains("map: 5 + 2·1 − 3 + 1 = 5");
        assertThat(texts).as("" + texts).contains("map: 5 + 2·2 − 3 + 1 = 7");
        assertThat(figure.alt()).contains("full: 5 + 2·2 − 3 + 1 = 7");
        assertThat(figure.width()).as("width " + figure.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }

    @Test
    void an_even_kernel_has_a_lopsided_frame_and_none_larger_than_the_picture_is_drawn() {
        assertThat(Drawing.of(paddings(5, 4)).texts()).contains("map: 5 + 1 + 2 − 4 + 1 = 5");
        assertThatIllegalArgumentException().isThrownBy(() -> paddings(5, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> paddings(28, 3));
    }

    @Test
    void a_framed_picture_and_its_map_have_pixels_of_one_size() {
        Figure figure = pictureAndMap(pad(Nd4j.rand(28, 28), 1), "in", Nd4j.rand(28, 28), "out");
        Drawing drawing = Drawing.of(figure);
        int framed = drawing.pictures().get(0).getWidth();
        assertThat(drawing.pictures().get(1).getWidth()).isEqualTo(28 * framed / 30);
        assertThat(drawing.texts()).as("" + drawing.texts()).contains("30×30 with an image of 28×28");
        assertThat(drawing.texts()).as("" + drawing.texts()).contains("28×28");
    }

    @Test
    void error_bars_write_mean_and_deviation_and_one_dot_a_seed() {
        SeedRuns one = new SeedRuns("padding 0", List.of(0.80, 0.83, 0.82));
        SeedRuns two = new SeedRuns("padding 1", List.of(0.84, 0.85, 0.86));
        Figure figure = errorBars("AUC", 0.5, one, two);
        Drawing drawing = Drawing.of(figure);
        assertThat(drawing.texts()).contains("0.817 ± 0.015", "0.850 ± 0.010");
        assertThat(drawing.texts()).as("" + drawing.texts()).contains("baseline: 0.5");
        assertThat(drawing.all("circle").size()).isEqualTo(6);
        assertThat(figure.width()).as("width " + figure.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
        assertThat(figure.alt()).contains("padding 0: 0.817 ± 0.015");
        assertThatIllegalArgumentException().isThrownBy(() -> errorBars("AUC", 0.5));
    }

    @Test
    void a_framed_picture_says_how_large_it_is_with_and_without_the_frame() {
        Figure numbers = Figures.numbers(pad(Nd4j.ones(5, 5), 1), "padded");
        assertThat(numbers.alt()).contains("7×7 with an image of 5×5");
        assertThat(Drawing.of(numbers).texts().stream()
                        .filter(List.of("0", "1")::contains)
                        .count())
                .isEqualTo(49);
        assertThat(Figures.picture(pad(Nd4j.rand(28, 28), 2), "").alt()).contains("32×32");
        assertThatIllegalArgumentException().isThrownBy(() -> Figures.numbers(pad(Nd4j.ones(28, 28), 1), ""));
    }
}
