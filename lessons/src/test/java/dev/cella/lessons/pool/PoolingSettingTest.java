package dev.cella.lessons.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolingSettingTest {
    /** Sizes as PyTorch computes them for MaxPool2d. */
    @ParameterizedTest
    @CsvSource({"28,2,2,14", "27,2,2,13", "28,3,2,13", "5,5,1,1", "5,3,1,3"})
    void the_output_size_is_that_of_the_field(int size, int window, int stride, int output) {
        assertThat(new PoolingSetting(Pool.MAX, window, stride).outputSize(size))
                .isEqualTo(output);
    }

    @Test
    void the_formula_says_what_no_window_reaches() {
        assertThat(new PoolingSetting(Pool.MAX, 2, 2).formula(28)).isEqualTo("(28 − 2) / 2 + 1 = 14");
        assertThat(new PoolingSetting(Pool.MAX, 3, 2).formula(28))
                .isEqualTo("(28 − 3) / 2 + 1 = 13.5, rounded down to 13: the last 1 in no window");
    }
}
