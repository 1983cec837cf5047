package dev.cella.lessons.train;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.globalMaxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Adam;

class BrightSpotsTest {
    @Test
    void a_small_net_learns_to_find_them() {
        BrightSpots.Answers answers = BrightSpots.trained(NetAdapter.of(small(0.02)), 60, 5);
        assertThat(answers.accuracy()).isGreaterThan(0.8);
        assertThat(answers.spread()).isGreaterThan(0.1);
    }

    @Test
    void a_net_that_does_not_learn_guesses() {
        BrightSpots.Answers answers = BrightSpots.trained(NetAdapter.of(small(1e-9)), 5, 5);
        assertThat(answers.accuracy()).isBetween(0.2, 0.8);
    }

    @Test
    void the_same_seed_gives_the_same_answers() {
        assertThat(BrightSpots.trained(NetAdapter.of(small(0.02)), 5, 8))
                .isEqualTo(BrightSpots.trained(NetAdapter.of(small(0.02)), 5, 8));
    }

    private static MultiLayerNetwork small(double learningRate) {
        return net(
                        TensorShape.input(1, BrightSpots.SIDE, BrightSpots.SIDE),
                        conv(4, 3),
                        relu(),
                        globalMaxPool(),
                        dense(2),
                        softmax())
                .seed(3)
                .updater(new Adam(learningRate))
                .build();
    }
}
