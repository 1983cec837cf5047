package dev.cella.lessons.draw.chart;

import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.draw.chart.ChartFigures.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class LinesTest {
    @Test
    void lines_carry_their_names_and_last_values() {
        Figure figure = lines(
                "shift",
                "change",
                named("none", Nd4j.createFromArray(0.0, 0.7, 1.2)),
                named("max", Nd4j.createFromArray(0.0, 0.5, 0.9)));
        List<String> texts = Drawing.of(figure).texts();
        assertThat(texts).contains("shift", "change", "none 1.20", "max 0.900");
        assertThat(Drawing.of(figure).all("circle").size()).isEqualTo(6);
        assertThat(figure.alt()).isEqualTo("change by shift: none 0 0.700 1.20; max 0 0.500 0.900");
    }

    @Test
    void lines_of_different_lengths_are_refused_in_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lines("x", "y", named("a", Nd4j.ones(3)), named("b", Nd4j.ones(2))))
                .withMessage(
                        "lines of lengths [3, 2] cannot be drawn together (at least one line, all of one length >= 2);"
                                + " give each a value for each mark");
    }
}
