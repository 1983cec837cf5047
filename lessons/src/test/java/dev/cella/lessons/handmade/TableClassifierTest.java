package dev.cella.lessons.handmade;

import static dev.cella.lessons.handmade.FeatureScale.featureScale;
import static dev.cella.lessons.handmade.RandomForest.randomForest;
import static dev.cella.lessons.handmade.Shuffling.shuffled;
import static dev.cella.lessons.handmade.SupportVectors.supportVectors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class TableClassifierTest {
    private static final int ROWS = 120;
    private static final int[] LABELS = new int[ROWS];
    private static final INDArray TABLE = table(7);

    static Stream<TableLearner> learners() {
        return Stream.of(
                supportVectors(),
                supportVectors().cost(10).gamma(0.5),
                randomForest(30).seed(3));
    }

    /** Class 1 is a ring around class 0, so no straight line separates them; the third feature is noise. */
    private static INDArray table(long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[ROWS][];
        for (int n = 0; n < ROWS; n++) {
            LABELS[n] = n % 2;
            double angle = 2 * Math.PI * random.nextDouble();
            double radius = LABELS[n] == 0 ? 0.5 * random.nextDouble() : 1.5 + random.nextDouble();
            rows[n] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle), random.nextGaussian()};
        }
        return Nd4j.createFromArray(rows).castTo(DataType.FLOAT);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void a_border_that_is_no_line_is_learned(TableLearner learner) {
        INDArray answers = learner.learn(TABLE, LABELS).probabilities(table(8));
        assertThat(answers.shape()).containsExactly(ROWS, 2);
        int right = 0;
        for (int n = 0; n < ROWS; n++) {
            assertThat(answers.getRow(n).sumNumber().doubleValue()).isCloseTo(1, within(1e-5));
            right += answers.getDouble(n, LABELS[n]) > 0.5 ? 1 : 0;
        }
        assertThat(right).isGreaterThan(ROWS * 9 / 10);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void the_same_seed_gives_the_same_answers(TableLearner learner) {
        assertThat(learner.learn(TABLE, LABELS).probabilities(TABLE))
                .isEqualTo(learner.learn(TABLE, LABELS).probabilities(TABLE));
    }

    @Test
    void another_seed_grows_another_forest() {
        assertThat(randomForest(30).seed(1).learn(TABLE, LABELS).probabilities(TABLE))
                .isNotEqualTo(randomForest(30).seed(2).learn(TABLE, LABELS).probabilities(TABLE));
    }

    @Test
    void learning_reports_nothing_on_standard_error() {
        supportVectors().learn(TABLE, LABELS);
        assertThat(Logger.getLogger("org.tribuo.ensemble.BaggingTrainer").isLoggable(Level.INFO))
                .isFalse();
    }

    @Test
    void what_does_not_fit_is_refused_with_advice() {
        TableClassifier forest = randomForest(2).learn(TABLE, LABELS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forest.probabilities(Nd4j.zeros(4, 2)))
                .withMessageContaining("[4, 2] do not fit a classifier that learned from 3 features (must be [N, 3])");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> supportVectors().learn(TABLE, 0, 1))
                .withMessageContaining("[120, 3] and 2 labels do not fit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> supportVectors().learn(TABLE, new int[ROWS]))
                .withMessageContaining("of one class");
        assertThatIllegalArgumentException().isThrownBy(() -> randomForest(1)).withMessageContaining("cannot vote");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> supportVectors().cost(0))
                .withMessageContaining("cost must be > 0");
    }

    @Test
    void shuffled_columns_stay_together_and_the_others_stay_where_they_are() {
        INDArray table = Nd4j.arange(30).reshape(10, 3).castTo(DataType.FLOAT);
        INDArray shuffled = shuffled(table, new int[] {0, 2}, 5);
        assertThat(shuffled.getColumn(1)).isEqualTo(table.getColumn(1));
        assertThat(shuffled.getColumn(0)).isNotEqualTo(table.getColumn(0));
        assertThat(shuffled.getColumn(2).sub(shuffled.getColumn(0)).toDoubleVector())
                .containsOnly(2);
        assertThat(shuffled.getColumn(0).toDoubleVector())
                .containsExactlyInAnyOrder(table.getColumn(0).toDoubleVector());
    }

    @Test
    void a_scale_is_learned_from_one_table_and_applied_to_others() {
        FeatureScale scale = featureScale(TABLE);
        INDArray z = scale.standardize(TABLE);
        assertThat(z.shape()).containsExactly(ROWS, 3);
        assertThat(z.mean(0).toDoubleVector()).containsExactly(new double[3], within(1e-5));
        assertThat(z.std(false, 0).toDoubleVector()).containsExactly(new double[] {1, 1, 1}, within(1e-4));
        assertThat(scale.standardize(TABLE.add(1)).mean(0).getDouble(0)).isGreaterThan(0.1);
    }
}
