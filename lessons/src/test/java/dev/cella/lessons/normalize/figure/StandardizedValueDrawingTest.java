package dev.cella.lessons.normalize.figure;

import static dev.cella.lessons.draw.step.TraceFigures.products;
import static dev.cella.lessons.draw.step.TraceFigures.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.normalize.ChannelStatistics;
import dev.cella.lessons.normalize.Standardization;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class StandardizedValueDrawingTest {
    private static final Standardization TRACE = new ChannelStatistics(List.of(0.5, -0.25), List.of(0.25, 0.5))
            .trace(Nd4j.arange(8).reshape(2, 2, 2).div(8));

    @Test
    void a_step_shows_its_channel_and_the_arithmetic_with_the_numbers_of_that_channel() {
        assertThat(Drawing.of(step(TRACE, 2)).texts())
                .contains(
                        "of 8 · channel 0, row 0, column 1",
                        "(x − mean) / deviation",
                        "(0.125 − 0.5) / 0.25",
                        "= −1.50");
        assertThat(step(TRACE, 6).alt())
                .isEqualTo("value 6 at channel 1, row 0, column 1: (0.625 − (−0.25)) / 0.5 = 1.75");
    }

    @Test
    void the_products_name_every_number() {
        assertThat(Drawing.of(products(TRACE, 1, 0, 1)).texts())
                .containsExactly(
                        "x",
                        "0.625",
                        "−",
                        "mean",
                        "−0.25",
                        "=",
                        "difference",
                        "0.875",
                        "÷",
                        "deviation",
                        "0.5",
                        "→",
                        "z-score",
                        "1.75");
    }
}
