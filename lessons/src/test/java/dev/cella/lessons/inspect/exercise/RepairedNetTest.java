package dev.cella.lessons.inspect.exercise;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.pool.Flattening.flatten;
import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;

class RepairedNetTest {
    @Test
    void learning_rates_that_are_usual_pass_and_tiny_ones_do_not() {
        assertThat(RepairedNet.judge(() -> net(1e-2), 3)).isEqualTo("with seed 3, the net learns");
        assertThat(RepairedNet.judge(() -> net(3e-2), 3)).isEqualTo("with seed 3, the net learns");
        assertThat(RepairedNet.judge(() -> net(1e-6), 3))
                .contains("has an AUC below", "482 parameters have changed by 0.0");
    }

    @Test
    void a_loss_that_is_not_a_number_is_named() {
        MultiLayerNetwork broken = net(1e-2);
        broken.params().assign(Double.NaN);
        assertThat(RepairedNet.judge(() -> broken, 3)).contains("answers NaN");
    }

    private static MultiLayerNetwork net(double learningRate) {
        return BarImages.net(3, learningRate, conv(8, 3), relu(), maxPool(2), flatten(), dense(2), softmax());
    }
}
