package dev.cella.lessons.check.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void equal_results_do_not_differ() {
        assertThat(Difference.between(new double[] {1, 2}, new int[] {1, 2}, 0)).isEmpty();
        assertThat(Difference.between(3, 3.0000001, 1e-5)).isEmpty();
        assertThat(Difference.between("max", "max", 0)).isEmpty();
    }

    @Test
    void another_shape_is_reported_before_any_number() {
        assertThat(Difference.between(1, new double[] {1, 2}, 0))
                .hasValue(new Difference("Your result has 2 numbers; it should be one number.", ""));
        assertThat(Difference.between(new double[2][3], new double[3][2], 0))
                .hasValue(new Difference("Your result has shape [3, 2]; it should have shape [2, 3].", ""));
        assertThat(Difference.between(new double[2][2], new double[][] {{1}, {2, 3}}, 0))
                .hasValue(new Difference("Your result is not an array of numbers whose rows have equal lengths.", ""));
    }

    @Test
    void the_first_wrong_number_is_given_with_its_index() {
        assertThat(Difference.between(new double[][] {{1, 2}, {3, 4}}, new double[][] {{1, 2}, {-3, 1 / 3.0}}, 0))
                .hasValue(new Difference(
                        "2 of 4 numbers are wrong.", "First wrong number: [1][0] should be 3, but is −3."));
    }

    @Test
    void one_number_is_given_with_five_digits() {
        assertThat(Difference.between(2 / 3.0, 1234567, 0))
                .hasValue(new Difference(
                        "Your number 1.234567e6 is wrong for one of the inputs.",
                        "It should be 0.66667, but is 1.234567e6."));
    }

    @Test
    void one_shift_between_all_numbers_is_reported() {
        assertThat(Difference.between(new double[] {1, 2}, new double[] {3, 4}, 0)
                        .orElseThrow()
                        .words())
                .isEqualTo("All 2 numbers are wrong. Each is 2 too large.");
    }

    @Test
    void another_word_is_named() {
        assertThat(Difference.between("max", "min", 0))
                .hasValue(new Difference(
                        "\"min\" is not right for one of the inputs.", "It should be \"max\", but is \"min\"."));
    }
}
