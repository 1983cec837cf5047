package dev.cella.lessons.explore;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.draw.Figures.titled;
import static dev.cella.lessons.draw.step.TraceFigures.filmStrip;
import static dev.cella.lessons.explore.Steps.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Box;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.Widget;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.draw.Figure;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class StepsTest {
    private static final Convolution CONVOLUTION = convolve(Nd4j.rand(5, 5), Nd4j.ones(3, 3));

    /** A running sum: what was added, and the sum so far. */
    private record Step(int added, int sum) {}

    private static List<Step> sums(int length) {
        return IntStream.rangeClosed(1, length)
                .mapToObj(i -> new Step(i, i * (i + 1) / 2))
                .toList();
    }

    private static Figure bar(Step step) {
        return new Figure("<rect width=\"" + step.sum() + "\" height=\"9\"/>", 100, 20, "a bar of " + step.sum());
    }

    private static Control<?> slider(Box controls) {
        return (Control<?>) controls.children().get(1);
    }

    @Test
    void a_trace_shows_the_step_that_the_slider_chooses_above_the_button() {
        Box view = steps(CONVOLUTION);
        assertThat(view.children()).hasSize(2); // the steps, and the button for an own image
        Box shown = (Box) view.children().get(0);
        Widget figure = shown.children().get(1);
        assertThat(figure.toString()).contains("window 1 at row 0, column 0");
        slider((Box) shown.children().get(0)).set("value", 6);
        assertThat(figure.toString()).contains("window 6 at row 1, column 2");
    }

    @Test
    void where_no_kernel_answers_a_film_strip_stands_in() {
        MimeBundle bundle = steps(CONVOLUTION).bundle();
        assertThat(bundle.data())
                .containsKey(Widget.VIEW)
                .containsEntry("image/svg+xml", filmStrip(CONVOLUTION).svg());
        assertThat(steps(CONVOLUTION, 2, 8).bundle().text())
                .isEqualTo(filmStrip(CONVOLUTION, 2, 8).alt());
    }

    @Test
    void own_steps_stand_under_their_number() {
        Box view = steps(sums(9), step -> titled("+ " + step.added(), bar(step)));
        Widget figure = view.children().get(1);
        assertThat(figure.toString()).contains("step 1 of 9: + 1: a bar of 1");
        slider((Box) view.children().get(0)).set("value", 6);
        assertThat(figure.toString()).contains("step 6 of 9: + 6: a bar of 21");
    }

    @Test
    void own_steps_have_a_strip_of_those_that_were_asked_for_or_of_four() {
        assertThat(steps(sums(9), StepsTest::bar, 2, 7).bundle().text())
                .isEqualTo("step 2 of 9: a bar of 3\nstep 7 of 9: a bar of 28");
        MimeBundle bundle = steps(sums(9), StepsTest::bar).bundle();
        assertThat(bundle.text().lines()).hasSize(4);
        for (int sum : List.of(1, 3, 15, 45)) {
            assertThat((String) bundle.data().get("image/svg+xml")).contains("<rect width=\"" + sum + "\"");
        }
    }

    @Test
    void a_single_step_needs_no_controls() {
        assertThat(steps(sums(1), StepsTest::bar).children()).hasSize(1);
    }

    @Test
    void what_cannot_be_shown_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> steps(sums(0), StepsTest::bar))
                .hasMessage("a trace of 0 steps has nothing to show (must have >= 1); check how it was recorded");
        assertThatThrownBy(() -> steps(sums(9), StepsTest::bar, 1, 10))
                .hasMessage("there is no step 10 in a trace of 9 (must be 1 to 9); try [1, 2, 5, 9]");
        assertThatThrownBy(() -> steps(CONVOLUTION, 10)).hasMessageStartingWith("there is no window 10 (they are");
    }
}
