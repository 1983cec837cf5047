package dev.cella.lessons.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NeuronTest {
    private static final Neuron NEURON = new Neuron(0.05, 0);

    @Test
    void a_stored_pixel_saturates_it_and_the_same_pixel_divided_by_255_does_not() {
        assertThat(NEURON.isSaturated(123)).isTrue();
        assertThat(NEURON.steepness(123)).isLessThan(1e-4);
        assertThat(NEURON.isSaturated(123 / 255.0)).isFalse();
        assertThat(NEURON.steepness(123 / 255.0)).isGreaterThan(0.99);
    }

    @Test
    void the_steepness_is_the_derivative_of_the_output_by_the_sum() {
        Neuron neuron = new Neuron(1, 0.3);
        double step = 1e-6;
        for (double x : new double[] {-2, -0.3, 0, 0.7, 3}) {
            double slope = (neuron.output(x + step) - neuron.output(x - step)) / (2 * step);
            assertThat(neuron.steepness(x)).isCloseTo(slope, within(1e-8));
        }
    }

    @Test
    void the_bias_shifts_the_sum() {
        assertThat(new Neuron(2, -1).sum(3)).isEqualTo(5);
    }

    @Test
    void far_out_the_steepness_keeps_its_digits() {
        assertThat(Neuron.steepnessAt(20)).isCloseTo(4 * Math.exp(-40), within(1e-30));
    }
}
