package dev.cella.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class SeededArraysTest {
    private static INDArray first;

    private final INDArray drawn = Nd4j.rand(3);

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void each_test_draws_the_same_numbers(int run) {
        if (run == 1) {
            first = drawn;
        }
        assertThat(drawn).isEqualTo(first);
    }
}
