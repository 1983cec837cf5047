package dev.cella.lessons.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = MadeHistory.empty("cnn", 4);

    @Test
    void smoothed_losses_are_the_bias_corrected_exponential_mean() {
        for (double loss : new double[] {1, 0.5, 0.75, 0.25}) {
            MadeHistory.addStep(history, loss);
        }

        // pandas.Series([1, .5, .75, .25]).ewm(alpha=0.25, adjust=True).mean()
        assertThat(history.smoothedLosses(4))
                .containsExactly(
                        new double[] {1.0, 0.7142857142857143, 0.7297297297297297, 0.5542857142857143}, within(1e-12));
        assertThat(history.smoothedLosses(1)).isEqualTo(new double[] {1, 0.5, 0.75, 0.25});
        assertThatIllegalArgumentException().isThrownBy(() -> history.smoothedLosses(0));
    }

    @Test
    void its_words_tell_training_from_validation() {
        MadeHistory.addEpoch(history, 5, 0.5, 0.6);
        assertThat(history)
                .hasToString("cnn: 1 of 4 epochs, training loss 0.500, accuracy 0.800;"
                        + " validation loss 0.600, accuracy 0.700 (seed 7)");
    }

    @Test
    void where_nothing_is_simply_right_its_words_leave_the_accuracy_out() {
        MadeHistory.addEpochWithoutAccuracy(history, 0.5);
        assertThat(history).hasToString("cnn: 1 of 4 epochs, training loss 0.500 (seed 7)");
    }

    @Test
    void steps_in_epoch_are_known_from_the_start_of_a_training_or_from_its_first_epoch() {
        assertThat(history.stepsInEpoch()).isEqualTo(0);
        MadeHistory.addEpoch(history, 5, 0.5, 0.6);
        assertThat(history.stepsInEpoch()).isEqualTo(5);

        History planned = MadeHistory.empty("planned", 2);
        planned.planStepsInEpoch(12);
        assertThat(planned.stepsInEpoch()).isEqualTo(12);
    }
}
