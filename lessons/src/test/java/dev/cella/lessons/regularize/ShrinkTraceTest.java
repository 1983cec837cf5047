package dev.cella.lessons.regularize;

import static dev.cella.lessons.regularize.Penalty.elasticNet;
import static dev.cella.lessons.regularize.Penalty.lasso;
import static dev.cella.lessons.regularize.Penalty.ridge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ShrinkTraceTest {
    private static final INDArray WEIGHTS = Nd4j.createFromArray(new double[][] {{0.5, -0.04}, {-0.3, 0}});

    @Test
    void weight_by_weight_gives_what_the_whole_gives() {
        ShrinkTrace trace = ShrinkTrace.shrink(WEIGHTS, elasticNet(0.5, 2), 0.1);
        assertThat(trace.map()).isEqualTo(elasticNet(0.5, 2).proximalStep(WEIGHTS, 0.1));
        assertThat(trace.steps()).hasSize(4);
        for (ShrunkWeight step : trace.steps()) {
            double expected = Penalty.softThreshold(new double[] {step.scaled()}, step.threshold())[0];
            assertThat(step.result()).isEqualTo(expected, within(1e-12));
        }
    }

    @Test
    void lasso_makes_small_weights_exactly_0_and_ridge_none() {
        assertThat(ShrinkTrace.shrink(WEIGHTS, lasso(0.05), 1))
                .hasToString("4 weights, 2 of them exactly 0 after the step");
        assertThat(ShrinkTrace.shrink(WEIGHTS, ridge(0.5), 1))
                .hasToString("4 weights, 1 of them exactly 0 after the step");
        assertThat(ShrinkTrace.shrink(WEIGHTS, lasso(0.05), 1).step(0, 0))
                .hasToString("row 0, column 0: 0.500 * 1.000 = 0.500, toward 0 by 0.050: 0.450");
    }

    @Test
    void a_step_beyond_0_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShrinkTrace.shrink(WEIGHTS, ridge(30), 0.1))
                .withMessageContaining("would overshoot 0")
                .withMessageContaining("try a learning rate");
    }
}
