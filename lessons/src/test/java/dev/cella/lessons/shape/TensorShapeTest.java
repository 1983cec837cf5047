package dev.cella.lessons.shape;

import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TensorShapeTest {
    @Test
    void the_first_number_counts_the_channels_and_the_others_are_sides() {
        assertThat(input(784).isRow()).isTrue();
        assertThat(input(12, 180).dimensions()).isEqualTo(1);
        assertThat(input(3, 28, 30).values()).isEqualTo(2520);
        assertThat(input(3, 28, 30).flattened()).isEqualTo(input(2520));
        assertThat(input(1, 8, 16, 32).batch(5)).containsExactly(5, 1, 8, 16, 32);
    }

    @Test
    void it_is_written_as_in_errors() {
        assertThat(input(784).inWords()).isEqualTo("a row of 784 numbers");
        assertThat(input(12, 180).inWords()).isEqualTo("a sequence of 12x180");
        assertThat(input(1, 28, 30).inWords()).isEqualTo("an image of 1x28x30");
        assertThat(input(1, 8, 28, 30).inWords()).isEqualTo("a volume of 1x8x28x30");
        assertThat(input(1, 28, 30).sidesInWords()).isEqualTo("28x30");
    }

    @Test
    void sides_that_are_too_short_are_named() {
        assertThat(input(1, 3, 28).tooShortFor(5)).isEqualTo("height must be >= 5");
        assertThat(input(1, 3, 4).tooShortFor(5)).isEqualTo("height must be >= 5, width must be >= 5");
        assertThat(input(1, 3).tooShortFor(5)).isEqualTo("length must be >= 5");
        assertThat(input(1, 3, 9, 9).tooShortFor(5)).isEqualTo("depth must be >= 5");
        assertThat(input(1, 5, 5).tooShortFor(5)).isEmpty();
    }

    @Test
    void a_shape_without_values_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> input(1, 0, 28))
                .withMessageStartingWith("input(1, 0, 28) is not a shape that a net can read");
        assertThatIllegalArgumentException().isThrownBy(() -> input(1, 2, 3, 4, 5));
    }
}
