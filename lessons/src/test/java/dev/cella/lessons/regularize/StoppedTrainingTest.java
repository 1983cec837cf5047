package dev.cella.lessons.regularize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoppedTrainingTest {
    private static final double[] LOSSES = {0.9, 0.7, 0.8, 0.6, 0.65, 0.7, 0.5};

    @Test
    void patience_of_1_ends_at_the_first_rise() {
        assertThat(StoppedTraining.of(1, LOSSES)).isEqualTo(new StoppedTraining(1, 3, 2, 0.7));
    }

    @Test
    void more_patience_gets_over_a_rise() {
        assertThat(StoppedTraining.of(2, LOSSES)).isEqualTo(new StoppedTraining(2, 6, 4, 0.6));
        assertThat(StoppedTraining.of(3, LOSSES)).isEqualTo(new StoppedTraining(3, 7, 7, 0.5));
    }

    @Test
    void words_name_both_epochs() {
        assertThat(StoppedTraining.of(2, LOSSES)).hasToString("patience 2: stops after epoch 6, keeps epoch 4");
    }
}
