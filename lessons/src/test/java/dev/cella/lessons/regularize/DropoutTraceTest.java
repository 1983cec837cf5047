package dev.cella.lessons.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DropoutTraceTest {
    private static final DropoutSetting SETTING = new DropoutSetting(0.25, 7);

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void value_by_value_gives_what_the_whole_gives(int channels) {
        INDArray values = Nd4j.rand('f', channels, 4, 5); // an order that differs from that of the steps
        DropoutTrace trace = SETTING.trace(values);
        assertThat(trace.map()).isEqualTo(SETTING.drop(values));
        assertThat(trace.steps())
                .hasSize(channels * 20)
                .anyMatch(MaskedValue::isKept)
                .anyMatch(value -> !value.isKept());
        for (MaskedValue step : trace.steps()) {
            assertThat(step.value()).isEqualTo(values.getDouble(step.channel(), step.row(), step.column()));
            assertThat(step.result())
                    .isEqualTo(trace.map().getDouble(step.channel(), step.row(), step.column()), within(1e-6));
            assertThat(step.result()).isEqualTo(step.value() * step.mask() / 0.75);
        }
    }

    @Test
    void a_step_and_the_whole_speak_in_words() {
        DropoutTrace trace = new DropoutSetting(0.5, 1).trace(Nd4j.ones(2, 3).mul(3));
        assertThat(trace.step(0, 1)).hasToString("channel 0, row 0, column 1: 3.000 * 1 / 0.500 = 6.000");
        assertThat(trace.steps().stream().filter(MaskedValue::isKept).count())
                .isEqualTo(trace.mask().sumNumber().longValue());
        assertThat(trace.toString()).matches("6 values, [0-6] kept at rate 0.5");
    }

    @Test
    void a_batch_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> SETTING.trace(Nd4j.ones(2, 1, 3, 3)))
                .hasMessageContaining("cannot be followed value by value");
    }
}
