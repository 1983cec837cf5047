package dev.cella.lessons.regularize;

import static dev.cella.lessons.regularize.Penalty.elasticNet;
import static dev.cella.lessons.regularize.Penalty.lasso;
import static dev.cella.lessons.regularize.Penalty.ridge;
import static dev.cella.lessons.regularize.Penalty.softThreshold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PenaltyTest {
    private static final double[] WEIGHTS = {0.5, -0.3, 0.05, -1.2};

    @Test
    void the_gradient_is_that_of_small_changes() {
        Penalty penalty = elasticNet(0.3, 0.7);
        double[] gradient = penalty.gradient(WEIGHTS);
        for (int i = 0; i < WEIGHTS.length; i++) {
            double[] more = WEIGHTS.clone();
            double[] less = WEIGHTS.clone();
            more[i] += 1e-6;
            less[i] -= 1e-6;
            assertThat(gradient[i]).isCloseTo((penalty.of(more) - penalty.of(less)) / 2e-6, within(1e-8));
        }
        assertThat(lasso(1).gradient(0)).containsExactly(0);
    }

    @Test
    void the_elastic_net_is_the_sum_of_both() {
        assertThat(elasticNet(0.3, 0.7).of(WEIGHTS))
                .isCloseTo(lasso(0.3).of(WEIGHTS) + ridge(0.7).of(WEIGHTS), within(1e-12));
        assertThat(Penalty.noPenalty().of(WEIGHTS)).isEqualTo(0);
    }

    /** Torch 2.15: {@code softshrink(w, 0.3)}. */
    @Test
    void a_proximal_step_stops_at_0_as_in_torch() {
        assertThat(softThreshold(WEIGHTS, 0.3)).containsExactly(new double[] {0.2, -0.0, 0, -0.9}, within(1e-12));
        INDArray weights = Nd4j.createFromArray(WEIGHTS).reshape(2, 2);
        INDArray moved = lasso(1).proximalStep(weights, 0.3);
        assertThat(moved.shape()).containsExactly(2, 2);
        assertThat(Penalty.zeros(moved)).isEqualTo(2);
        assertThat(Penalty.zeros(lasso(1).step(weights, 0.3)))
                .isEqualTo(1); // only the weight that is as large as the step
    }

    @Test
    void l2_takes_a_share_of_each_weight() {
        INDArray weights = Nd4j.createFromArray(WEIGHTS);
        assertThat(ridge(0.5).step(weights, 0.1).toDoubleVector())
                .containsExactly(new double[] {0.475, -0.285, 0.0475, -1.14}, within(1e-12));
        assertThat(ridge(0.5).proximalStep(weights, 0.1)).isEqualTo(ridge(0.5).step(weights, 0.1));
    }

    @Test
    void a_negative_strength_is_refused_in_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ridge(-0.1))
                .withMessageContaining("would reward large weights (both must be >= 0)");
    }
}
