package dev.cella.lessons.transfer;

import static dev.cella.lessons.transfer.LinearSvm.linearSvm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LinearSvmTest {
    @Test
    void two_points_get_scores_of_one_and_minus_one_or_more() {
        INDArray x = Nd4j.createFromArray(new double[][] {{3, 10}, {5, 10}});
        double[] scores = linearSvm(x, Nd4j.eye(2)).scores(x);
        assertThat(scores[0]).isCloseTo(-1, within(0.02));
        assertThat(scores[1]).isCloseTo(1, within(0.02));
    }

    /** The minimum of λ/2 · |w|² + mean hinge loss, found by trying all weights of a grid. */
    @Test
    void it_finds_the_minimum_of_its_loss() {
        Random random = new Random(5);
        double[][] x = new double[40][1];
        double[][] targets = new double[40][2];
        for (int i = 0; i < x.length; i++) {
            x[i][0] = random.nextGaussian() + (i % 2 == 0 ? 1 : -1);
            targets[i][i % 2 == 0 ? 1 : 0] = 1;
        }
        LinearSvm svm = linearSvm(Nd4j.createFromArray(x), Nd4j.createFromArray(targets));
        double[] ends = svm.scores(Nd4j.createFromArray(new double[][] {{0}, {1}}));
        double deviation = Nd4j.createFromArray(x).std(false, 0).getDouble(0);
        double found = loss(x, targets, ends[1] - ends[0], ends[0], deviation);
        double best = Double.POSITIVE_INFINITY;
        for (double w = 0; w < 4; w += 0.02) {
            for (double b = -2; b < 2; b += 0.02) {
                best = Math.min(best, loss(x, targets, w, b, deviation));
            }
        }
        assertThat(found).isLessThan(best + 0.005);
    }

    /** Weights count as they stand before the standardized feature. */
    private static double loss(double[][] x, double[][] targets, double w, double b, double deviation) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double sign = targets[i][1] > 0.5 ? 1 : -1;
            sum += Math.max(0, 1 - sign * (w * x[i][0] + b)) / x.length;
        }
        return sum + 0.005 * w * w * deviation * deviation;
    }

    @Test
    void a_feature_that_never_changes_does_no_harm() {
        INDArray x = Nd4j.createFromArray(new double[][] {{1, 7}, {2, 7}, {3, 7}, {4, 7}});
        INDArray targets = Nd4j.createFromArray(new double[][] {{1, 0}, {1, 0}, {0, 1}, {0, 1}});
        assertThat(linearSvm(x, targets).auc(x, targets)).isEqualTo(1);
    }

    @Test
    void what_does_not_fit_is_refused_with_advice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> linearSvm(Nd4j.ones(4, 2), Nd4j.ones(3, 2)))
                .withMessageContaining("do not fit together")
                .withMessageContaining("features(net, images)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> linearSvm(Nd4j.ones(4, 2), Nd4j.ones(4, 3)))
                .withMessageContaining("[N, 2]");
    }
}
