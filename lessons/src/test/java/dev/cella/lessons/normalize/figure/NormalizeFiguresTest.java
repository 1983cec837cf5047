package dev.cella.lessons.normalize.figure;

import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.normalize.figure.NormalizeFigures.neuron;
import static dev.cella.lessons.normalize.figure.NormalizeFigures.scaleEffects;
import static dev.cella.lessons.normalize.figure.NormalizeFigures.valley;
import static dev.cella.lessons.normalize.figure.NormalizeFigures.valleys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.ValueRange;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NormalizeFiguresTest {
    private static final INDArray BRIGHT = Nd4j.create(bright()).reshape(40, 1, 9, 9);
    private static final NamedArray STORED = named("as stored", BRIGHT);
    private static final NamedArray CENTERED = named("centered", BRIGHT.sub(150));

    /** Pixels from 100 to 200. */
    private static float[] bright() {
        Random random = new Random(5);
        float[] pixels = new float[40 * 81];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 100 + 100 * random.nextFloat();
        }
        return pixels;
    }

    @Test
    void a_neuron_has_a_dot_for_each_input_and_says_which_one_saturates_it() {
        assertThat(neuron(0.05, 123, 0.5).alt())
                .isEqualTo(
                        "one neuron, weight 0.05: x = 123: weight · x = 6.15, output 1, steepness 1.8e−5, saturated; "
                                + "x = 0.5: weight · x = 0.025, output 0.025, steepness 0.999");
        assertThat(Drawing.of(neuron(0.05, 123, 0.5)).texts()).contains("x = 123", "x = 0.5", "weight · x");
    }

    @Test
    void a_neuron_can_be_drawn_with_any_weight() {
        for (double weight : new double[] {-0.2, 0, 1e-9, 1e6}) {
            assertThat(neuron(weight, 255).alt()).contains("x = 255");
        }
    }

    @Test
    void a_neuron_without_inputs_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> neuron(0.05)).withMessageContaining("0 inputs");
    }

    @Test
    void valleys_walk_to_one_percent_of_the_loss_and_fit_side_by_side() {
        var figure = valleys(STORED, CENTERED);
        assertThat(figure.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
        String[] alts = figure.alt().split("\n");
        assertThat(alts).hasSize(2);
        assertThat(steps(alts[0])).isGreaterThan(3 * steps(alts[1]));
    }

    private static int steps(String alt) {
        return Integer.parseInt(alt.replaceFirst("(?s).*after (\\d+) steps?.*", "$1"));
    }

    @Test
    void above_the_largest_learning_rate_the_path_leaves_the_figure_and_the_words_say_so() {
        assertThat(valley(STORED, 1.1, 30).alt()).contains("it diverges");
        assertThat(valley(STORED, 0.9, 30).alt()).contains("of the loss is left");
        assertThat(valley(STORED, 0.9, 0).alt()).contains("after 0 steps 100 % of the loss is left");
    }

    @Test
    void one_valley_can_be_walked_again_and_again() {
        ValleyFigure stored = ValleyFigure.of(STORED);
        Figure first = stored.path(0.9, 10);
        assertThat(stored.path(0.5, 30)).isEqualTo(valley(STORED, 0.5, 30)).isNotEqualTo(first);
        assertThat(stored.path(0.9, 10)).isEqualTo(first);
    }

    @Test
    void a_net_that_diverged_has_no_bar_and_leaves_those_of_the_others() {
        ValueRange pixels = new ValueRange(0, 1, 0);
        Figure figure = scaleEffects(List.of(
                new ScaleRow("a name that is longer than its column", pixels, 0, Double.POSITIVE_INFINITY, Double.NaN),
                new ScaleRow("other", pixels, 0, 2, 0.5)));
        assertThat(Drawing.of(figure).texts()).contains("diverged", "0.500");
        assertThat(Drawing.of(figure).all("ellipse")).hasSize(1);
        assertThat(figure.content()).contains("width=\"88\"").doesNotContain("NaN");
    }

    @Test
    void a_valley_that_is_nearly_a_line_is_drawn_with_a_path_that_ends() {
        INDArray images = Nd4j.rand(20, 1, 3, 3).add(200);
        Figure figure = valleys(named("stored", images));
        assertThat(figure.alt()).contains("after 500 steps").doesNotContain("NaN");
    }

    @Test
    void the_effects_of_scales_are_told_row_by_row() {
        List<ScaleRow> rows = List.of(
                new ScaleRow("as stored", new ValueRange(0, 255, 0), 0.72, 32.3, 0.58),
                ScaleRow.of("centered", BRIGHT.sub(150), 0, 2.7, 0.4));
        assertThat(scaleEffects(rows).alt())
                .startsWith(
                        "as stored: pixels 0 to 255, saturated 72 %, valley 32.3 : 1, training loss 0.580; centered: ")
                .endsWith("saturated 0 %, valley 2.7 : 1, training loss 0.400");
        assertThat(scaleEffects(rows).width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
        assertThatIllegalArgumentException().isThrownBy(() -> scaleEffects(List.of()));
    }
}
