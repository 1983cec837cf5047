package dev.cella.lessons.regularize;

import static dev.cella.lessons.regularize.PenaltyStep.GRADIENT;
import static dev.cella.lessons.regularize.PenaltyStep.PROXIMAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PenalizedNeuronTest {
    private static final int[] LABELS = new Random(1).ints(30, 0, 2).toArray();
    private static final INDArray IMAGES = Nd4j.createFromArray(
                    new Random(2).doubles(30 * 12, -1, 1).toArray())
            .reshape(30, 1, 3, 4);

    @Test
    void one_step_from_0_is_that_of_the_formula() {
        PenalizedNeuron neuron = PenalizedNeuron.train(IMAGES, LABELS, Penalty.noPenalty(), GRADIENT, 1);
        for (int pixel = 0; pixel < 12; pixel++) {
            double gradient = 0;
            for (int n = 0; n < 30; n++) {
                gradient += (0.5 - LABELS[n]) * IMAGES.getDouble(n, 0, pixel / 4, pixel % 4) / 30;
            }
            assertThat(neuron.weights().getDouble(pixel / 4, pixel % 4)).isCloseTo(-0.05 * gradient, within(1e-9));
        }
    }

    @Test
    void only_proximal_steps_make_weights_exactly_0() {
        Penalty lasso = Penalty.lasso(0.1);
        assertThat(PenalizedNeuron.train(IMAGES, LABELS, lasso, PROXIMAL, 200).zeros())
                .isGreaterThan(4);
        assertThat(PenalizedNeuron.train(IMAGES, LABELS, lasso, GRADIENT, 200).zeros())
                .isEqualTo(0);
    }

    @Test
    void the_loss_on_the_training_images_is_the_one_that_it_reports() {
        PenalizedNeuron neuron = PenalizedNeuron.train(IMAGES, LABELS, Penalty.ridge(0.1), PROXIMAL, 50);
        assertThat(neuron.loss(IMAGES, LABELS)).isCloseTo(neuron.loss(), within(1e-9));
        assertThat(neuron.loss()).isLessThan(Math.log(2));
        assertThat(neuron.toString()).matches("loss 0\\.\\d+, 0 of 12 weights are exactly 0");
    }

    @Test
    void labels_that_do_not_fit_are_refused_in_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PenalizedNeuron.train(IMAGES, new int[] {0, 1}, Penalty.noPenalty(), GRADIENT, 1))
                .withMessageContaining("2 labels for 30 images");
    }
}
