package dev.cella.lessons.norm;

import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.batchNorm;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.norm.RunningStatistics.runningStatistics;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

class RunningStatisticsTest {
    private static final INDArray MAPS = Nd4j.linspace(-3, 5, 48).reshape(2, 4, 2, 3);

    @Test
    void a_tenth_of_each_batch_is_taken_over() {
        GroupStatistics batch = NormalizedMaps.normalize(MAPS, NormKind.BATCH).statistics();
        RunningStatistics once = runningStatistics(4).after(MAPS);
        RunningStatistics twice = once.after(MAPS);
        for (int c = 0; c < 4; c++) {
            assertThat(once.means()[c]).isCloseTo(0.1 * batch.means()[c], within(1e-9));
            assertThat(once.variances()[c]).isCloseTo(0.9 + 0.1 * batch.variances()[c], within(1e-9));
            assertThat(twice.means()[c]).isCloseTo(0.19 * batch.means()[c], within(1e-9));
        }
    }

    @Test
    void inference_is_that_of_dl4j_after_the_same_batches() {
        MultiLayerNetwork net =
                net(input(4, 2, 3), batchNorm(), flatten(), dense(2), softmax()).build();
        INDArray targets = Nd4j.createFromArray(new float[][] {{1, 0}, {0, 1}});
        RunningStatistics running = runningStatistics(4);
        for (int step = 1; step <= 5; step++) {
            INDArray batch = MAPS.mul(step).add(step);
            net.setParam("0_gamma", Nd4j.ones(1, 4));
            net.setParam("0_beta", Nd4j.zeros(1, 4));
            net.fit(new DataSet(batch, targets));
            running = running.after(batch);
        }
        net.setParam("0_gamma", Nd4j.ones(1, 4));
        net.setParam("0_beta", Nd4j.zeros(1, 4));
        INDArray theirs = net.feedForward(MAPS, false).get(1);
        assertThat(maxDifference(theirs, running.normalized(MAPS))).isLessThan(1e-4);
    }

    @Test
    void another_number_of_channels_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> runningStatistics(3).after(MAPS))
                .withMessageContaining("maps of 4 channels do not fit running statistics of 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> runningStatistics(3).normalized(MAPS));
    }
}
