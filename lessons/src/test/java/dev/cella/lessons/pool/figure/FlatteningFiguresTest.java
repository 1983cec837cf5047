package dev.cella.lessons.pool.figure;

import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.pool.figure.FlatteningFigures.flattening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class FlatteningFiguresTest {
    @Test
    void flattening_shows_each_value_twice_and_numbers_the_row() {
        Figure figure = flattening(flatten(Nd4j.arange(100, 112).reshape(2, 2, 3)));
        List<String> texts = Drawing.of(figure).texts();
        assertThat(texts).contains("channel 0", "channel 1", "row 0", "row 1", "0", "11");
        for (int value = 100; value < 112; value++) {
            assertThat(Collections.frequency(texts, "" + value)).isEqualTo(2);
        }
        assertThat(texts).as(texts.toString()).contains("number in the row = (channel · 2 + row) · 3 + column");
        assertThat(figure.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
        assertThat(flattening(flatten(Nd4j.ones(4, 2, 5))).width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }

    @Test
    void what_is_too_long_to_be_drawn_is_refused_in_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> flattening(flatten(Nd4j.ones(2, 5, 5))))
                .withMessage(
                        "a row of 50 numbers from 2 maps is too long to be drawn cell by cell (must be <= 40 numbers"
                                + " and <= 7 maps); try the corner of a map");
    }
}
