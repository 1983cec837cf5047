package dev.cella.lessons.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.evaluation.classification.ROC;
import org.nd4j.linalg.factory.Nd4j;

class AucTest {
    @Test
    void agrees_with_scikit_learn_when_outputs_tie() {
        double[] outputs = {0.1, 0.4, 0.35, 0.8, 0.4, 0.65, 0.2, 0.4};
        boolean[] positive = {false, false, true, true, true, false, false, true};

        assertThat(Auc.of(outputs, positive)).isCloseTo(0.6875, within(1e-12)); // sklearn.metrics.roc_auc_score
    }

    @Test
    void agrees_with_nd4j_where_no_outputs_tie() {
        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(31L * seed);
            int images = 20 + random.nextInt(60);
            double[] outputs =
                    random.doubles(images).toArray(); // no ties: ND4J counts those by the order of the images
            boolean[] positive = new boolean[images];
            double[] labels = new double[images];
            for (int i = 0; i < images; i++) {
                positive[i] = i == 0 || (i > 1 && random.nextDouble() < 0.3);
                labels[i] = positive[i] ? 1 : 0;
            }
            ROC roc = new ROC(0); // exact: every output is a threshold
            roc.eval(
                    Nd4j.createFromArray(labels).reshape(images, 1),
                    Nd4j.createFromArray(outputs).reshape(images, 1));
            assertThat(Auc.of(outputs, positive)).as("seed " + seed).isCloseTo(roc.calculateAUC(), within(1e-9));
        }
    }

    @Test
    void is_one_for_a_perfect_order_and_zero_for_its_reverse() {
        boolean[] positive = {false, false, true};

        assertThat(Auc.of(new double[] {1, 2, 3}, positive)).isEqualTo(1);
        assertThat(Auc.of(new double[] {3, 2, 1}, positive)).isEqualTo(0);
    }

    @Test
    void is_one_half_when_all_outputs_are_the_same() {
        assertThat(Auc.of(new double[] {7, 7, 7}, new boolean[] {true, false, false}))
                .isEqualTo(0.5);
    }

    @Test
    void is_not_a_number_when_one_kind_is_missing() {
        assertThat(Double.isNaN(Auc.of(new double[] {1, 2}, new boolean[] {true, true})))
                .isTrue();
    }
}
