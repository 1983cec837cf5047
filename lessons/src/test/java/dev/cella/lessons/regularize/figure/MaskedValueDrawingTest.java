package dev.cella.lessons.regularize.figure;

import static dev.cella.lessons.draw.step.TraceFigures.products;
import static dev.cella.lessons.draw.step.TraceFigures.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.regularize.DropoutSetting;
import dev.cella.lessons.regularize.DropoutTrace;
import dev.cella.lessons.regularize.MaskedValue;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class MaskedValueDrawingTest {
    private static final DropoutTrace TRACE =
            new DropoutSetting(0.5, 1).trace(Nd4j.ones(4, 4).mul(3));

    @Test
    void a_kept_value_is_scaled_and_a_dropped_one_is_zero() {
        assertThat(Drawing.of(step(TRACE, number(true))).texts())
                .contains("values", "mask", "map", "kept", "3 · 1 / 0.5 = 6");
        assertThat(Drawing.of(step(TRACE, number(false))).texts()).contains("dropped", "3 · 0 / 0.5 = 0");
        assertThat(step(TRACE, number(false)).alt()).endsWith(": 3 · 0 / 0.5 = 0, dropped");
    }

    @Test
    void the_products_name_every_number() {
        MaskedValue kept = TRACE.steps().get(number(true) - 1);
        assertThat(Drawing.of(products(TRACE, kept.row(), kept.column())).texts())
                .containsExactly("value", "3", "×", "mask", "1", "÷", "share kept", "0.5", "→", "kept", "6");
    }

    /** The number of the first step that is kept, or dropped. */
    private static int number(boolean isKept) {
        return 1 + TRACE.steps().stream().map(MaskedValue::isKept).toList().indexOf(isKept);
    }
}
