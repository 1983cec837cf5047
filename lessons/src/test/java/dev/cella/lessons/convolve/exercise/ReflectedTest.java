package dev.cella.lessons.convolve.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReflectedTest {
    /** The rows are those of torch.nn.functional.pad with mode reflect. */
    @Test
    void the_reference_is_the_reflection_of_torch() {
        double[][] image = IntStream.range(0, 5)
                .mapToObj(y -> IntStream.range(0, 6)
                        .mapToDouble(x -> 37 * (6 * y + x) % 11)
                        .toArray())
                .toArray(double[][]::new);
        double[][] expected = {
            {1, 8, 4, 8, 1, 5, 9, 2, 9, 5},
            {10, 6, 2, 6, 10, 3, 7, 0, 7, 3},
            {8, 4, 0, 4, 8, 1, 5, 9, 5, 1},
            {10, 6, 2, 6, 10, 3, 7, 0, 7, 3},
            {1, 8, 4, 8, 1, 5, 9, 2, 9, 5},
            {3, 10, 6, 10, 3, 7, 0, 4, 0, 7},
            {5, 1, 8, 1, 5, 9, 2, 6, 2, 9},
            {3, 10, 6, 10, 3, 7, 0, 4, 0, 7},
            {1, 8, 4, 8, 1, 5, 9, 2, 9, 5}
        };
        assertThat(new Reflected().solve(new Reflected.Input(image, 2))).isDeepEqualTo(expected);
    }
}
