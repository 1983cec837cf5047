package dev.cella.lessons.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.datasets.medmnist.Task;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.factory.Nd4j;

class SetAnswersTest {
    /** The same numbers in Java and in Python. */
    private static final class Numbers {
        private long x;

        private Numbers(long seed) {
            x = seed;
        }

        private int next() {
            x = (x * 1103515245 + 12345) % (1L << 31);
            return (int) (x >> 8);
        }
    }

    private static SetAnswers answers(Task task, int images, int classes, long seed) {
        Numbers numbers = new Numbers(seed);
        double[][] outputs = new double[images][classes];
        double[][] truth = new double[images][classes];
        for (int i = 0; i < images; i++) {
            if (task != Task.MULTI_LABEL) {
                truth[i][numbers.next() % classes] = 1;
            }
            for (int k = 0; k < classes; k++) {
                truth[i][k] = task == Task.MULTI_LABEL ? (numbers.next() % 4 == 0 ? 1 : 0) : truth[i][k];
                outputs[i][k] = (numbers.next() % 100 + 30 * truth[i][k]) / 200;
            }
        }
        return SetAnswers.of(task, Nd4j.createFromArray(outputs), Nd4j.createFromArray(truth));
    }

    /**
     * Golden values of scikit-learn 1.x, put together as {@code getAUC} and {@code getACC} of medmnist's evaluator.py do:
     *
     * <pre>
     * binary: roc_auc_score(truth[:, -1], out[:, -1]), accuracy_score(truth[:, -1], out[:, -1] > 0.5)
     * labels: mean over c of roc_auc_score(truth[:, c], out[:, c]), accuracy_score(truth[:, c], where(out[:, c] &lt; 0.5, 0, 1))
     * others: the same AUC, accuracy_score(truth.argmax(1), out.argmax(1))
     * </pre>
     */
    @ParameterizedTest
    @CsvSource({
        "BINARY, 40, 2, 1, 0.66125, 0.575",
        "MULTI_CLASS, 60, 4, 2, 0.7633831820455684, 0.55",
        "ORDINAL, 60, 5, 3, 0.7124858505951716, 0.4",
        "MULTI_LABEL, 60, 3, 4, 0.7021318952401283, 0.8166666666666668",
    })
    void scores_are_those_of_scikit_learn(Task task, int images, int classes, long seed, double auc, double accuracy) {
        SetAnswers answers = answers(task, images, classes, seed);
        assertThat(answers.auc()).isCloseTo(auc, within(1e-12));
        assertThat(answers.accuracy()).isCloseTo(accuracy, within(1e-12));
    }

    /** As in evaluator.py: {@code y_score[i][-1] > threshold} of two classes, {@code where(y_score < threshold, 0, 1)} of labels. */
    @Test
    void an_output_of_one_half_is_a_no_of_two_classes_and_a_yes_of_labels() {
        var half = Nd4j.createFromArray(new double[][] {{0.5, 0.5}});
        assertThat(SetAnswers.of(Task.BINARY, half, Nd4j.createFromArray(new double[][] {{1, 0}}))
                        .accuracy())
                .isEqualTo(1);
        assertThat(SetAnswers.of(Task.MULTI_LABEL, half, Nd4j.createFromArray(new double[][] {{1, 0}}))
                        .accuracy())
                .isEqualTo(0.5);
    }

    @Test
    void a_class_without_test_images_is_left_out_of_the_mean() {
        SetAnswers answers = SetAnswers.of(
                Task.MULTI_CLASS,
                Nd4j.createFromArray(new double[][] {{0.7, 0.2, 0.1}, {0.1, 0.8, 0.1}, {0.6, 0.3, 0.1}}),
                Nd4j.createFromArray(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 1, 0}}));
        assertThat(answers.auc()).isEqualTo(1);
        assertThat(answers.accuracy()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(answers.auc(0)).isNaN();
    }

    @Test
    void images_count_as_often_as_they_are_named() {
        SetAnswers answers = answers(Task.BINARY, 40, 2, 1);
        int[] twice = new int[80];
        for (int i = 0; i < twice.length; i++) {
            twice[i] = i % 40;
        }
        assertThat(answers.auc(twice)).isCloseTo(answers.auc(), within(1e-12));
        assertThat(answers.accuracy(0, 0, 0)).isIn(0.0, 1.0);
    }

    @Test
    void the_worst_images_come_first() {
        SetAnswers exclusive = SetAnswers.of(
                Task.BINARY,
                Nd4j.createFromArray(new double[][] {{0.9, 0.1}, {0.4, 0.6}, {0.3, 0.7}}),
                Nd4j.createFromArray(new double[][] {{0, 1}, {0, 1}, {1, 0}}));
        assertThat(exclusive.worst(2)).containsExactly(0, 2);
        assertThat(exclusive.worst(9)).containsExactly(0, 2, 1);
        SetAnswers labels = SetAnswers.of(
                Task.MULTI_LABEL,
                Nd4j.createFromArray(new double[][] {{0.1, 0.1}, {0.9, 0.8}}),
                Nd4j.createFromArray(new double[][] {{0, 0}, {0, 0}}));
        assertThat(labels.worst(1)).containsExactly(1);
    }

    @Test
    void guesses_are_the_same_for_the_same_seed_and_know_nothing() {
        MedMnist set = MedMnist.standIn("breastmnist", 1);
        assertThat(SetAnswers.guesses(set, 3).auc())
                .isEqualTo(SetAnswers.guesses(set, 3).auc());
        double mean = 0;
        for (int seed = 0; seed < 200; seed++) {
            mean += SetAnswers.guesses(set, seed).auc() / 200;
        }
        assertThat(mean).isCloseTo(0.5, within(0.02));
    }

    @Test
    void the_other_measures_see_the_same_answers() {
        SetAnswers answers = answers(Task.BINARY, 40, 2, 1);
        assertThat(answers.report(List.of("no", "yes")).size()).isEqualTo(40);
        assertThat(answers.report(List.of("no", "yes")).roc(1).area()).isCloseTo(answers.auc(), within(1e-12));
    }

    @Test
    void what_does_not_fit_is_refused_with_advice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetAnswers.of(Task.BINARY, Nd4j.ones(4, 2), Nd4j.ones(3, 2)))
                .withMessageContaining("outputOf(set)");
    }

    @Test
    void answers_that_are_no_probabilities_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetAnswers.of(
                        Task.BINARY,
                        Nd4j.createFromArray(new double[][] {{0.3, 1.7}}),
                        Nd4j.createFromArray(new double[][] {{0, 1}})))
                .withMessageContaining("end the net with softmax or sigmoid");
    }
}
