package dev.cella.lessons.regularize;

import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.net.Dl4j.dl4j;
import static dev.cella.lessons.net.Words.dropout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
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

    /** Torch 2.15: {@code dropout(x, 0.25)}, and the gradients of x with the weights 1, 2, 3 … on the results. */
    @Test
    void with_the_mask_of_torch_values_and_gradients_are_those_of_torch() {
        double[] values = {3, 1, -4, 1, 5, -9, 2, 6, -5, 3, 5, 8};
        double[] mask = {1, 1, 0, 1, 0, 1, 1, 1, 1, 0, 1, 1};
        double[] weights = IntStream.rangeClosed(1, 12).asDoubleStream().toArray();
        assertThat(DropoutSetting.masked(values, mask, 0.25))
                .containsExactly(
                        new double[] {4, 4 / 3.0, 0, 4 / 3.0, 0, -12, 8 / 3.0, 8, -20 / 3.0, 0, 20 / 3.0, 32 / 3.0},
                        within(1e-12));
        assertThat(DropoutSetting.masked(weights, mask, 0.25))
                .containsExactly(
                        new double[] {4 / 3.0, 8 / 3.0, 0, 16 / 3.0, 0, 8, 28 / 3.0, 32 / 3.0, 12, 0, 44 / 3.0, 16},
                        within(1e-12));
    }

    @Test
    void the_gradients_are_those_of_small_changes() {
        INDArray values = Nd4j.rand(DataType.DOUBLE, 2, 3, 4);
        INDArray weights = Nd4j.rand(DataType.DOUBLE, 2, 3, 4).sub(0.5);
        INDArray gradients = SETTING.trace(values).backward(weights);
        for (int i = 0; i < values.length(); i++) {
            assertThat(gradients.getDouble(i))
                    .isCloseTo((loss(values, weights, i, 1e-5) - loss(values, weights, i, -1e-5)) / 2e-5, within(1e-8));
        }
    }

    private static double loss(INDArray values, INDArray weights, int index, double change) {
        INDArray moved = values.dup();
        moved.putScalar(index, moved.getDouble(index) + change);
        return SETTING.drop(moved).mul(weights).sumNumber().doubleValue();
    }

    @Test
    void gradients_of_another_shape_are_refused_in_a_sentence() {
        DropoutTrace trace = SETTING.trace(Nd4j.ones(2, 3));
        assertThatThrownBy(() -> trace.backward(Nd4j.ones(3, 2)))
                .hasMessage("gradients of shape [3, 2] do not fit a map of shape [2, 3] (must be equal); try"
                        + " Nd4j.onesLike(trace.map())");
    }

    @Test
    void dl4j_computes_the_same_with_its_own_mask() {
        INDArray values = Nd4j.rand(DataType.FLOAT, 5, 40).addi(0.1); // no zeros
        INDArray theirs = dl4j(dropout(0.25)).output(values, true);
        INDArray mask = theirs.neq(0).castTo(DataType.FLOAT);
        assertThat(maxDifference(theirs, SETTING.masked(values, mask))).isLessThan(1e-6);
        assertThat(dl4j(dropout(0.25)).output(values, false)).isEqualTo(values);
    }

    @Test
    void a_batch_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> SETTING.trace(Nd4j.ones(2, 1, 3, 3)))
                .hasMessageContaining("cannot be followed value by value");
    }
}
