package dev.cella.lessons.draw.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class KeyStepsTest {
    private static final INDArray MAP =
            Nd4j.createFromArray(new double[][] {{2, 0, 1}, {3, 0, -3}, {2, 0, -2}, {0, 9, 0}, {1, 1, 1}});

    @Test
    void a_small_map_is_shown_whole() {
        assertThat(KeySteps.of(Nd4j.ones(2, 3), 6)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(KeySteps.of(Nd4j.ones(1, 1), 6)).containsExactly(1);
    }

    @Test
    void the_first_the_greatest_the_last_and_the_least_come_first() {
        assertThat(KeySteps.of(MAP, 3)).containsExactly(1, 11, 15);
        assertThat(KeySteps.of(MAP, 4)).containsExactly(1, 6, 11, 15);
    }

    @Test
    void with_more_room_the_second_and_the_turn_of_the_row_follow() {
        assertThat(KeySteps.of(MAP, 7)).containsExactly(1, 2, 3, 4, 6, 11, 15);
    }

    @Test
    void room_is_used_where_two_of_them_are_the_same_step() {
        INDArray even = Nd4j.ones(3, 4);
        assertThat(KeySteps.of(even, 4)).containsExactly(1, 2, 4, 12);
        assertThat(KeySteps.of(even, 6)).containsExactly(1, 2, 3, 4, 5, 12);
    }

    @Test
    void channels_are_numbered_one_after_the_other() {
        INDArray channels = Nd4j.zeros(2, 3, 4);
        channels.putScalar(1, 0, 1, 5);
        assertThat(KeySteps.of(channels, 3)).containsExactly(1, 14, 24);
    }

    @Test
    void of_steps_without_a_map_four_are_spread_out() {
        assertThat(KeySteps.of(9)).containsExactly(1, 2, 5, 9);
        assertThat(KeySteps.of(3)).containsExactly(1, 2, 3);
        assertThat(KeySteps.of(1)).containsExactly(1);
    }
}
