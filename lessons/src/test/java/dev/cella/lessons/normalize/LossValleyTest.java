package dev.cella.lessons.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.lessons.normalize.LossValley.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LossValleyTest {
    /** Eigenvalues 3 and 1, in the directions (1, 1) and (1, −1). */
    private static final LossValley VALLEY = new LossValley(2, 2, 1);

    private static final Weights START = new Weights(-1, 0.5);

    @Test
    void the_steepest_and_the_flattest_direction_are_the_eigenvalues() {
        assertThat(VALLEY.steepest()).isCloseTo(3, within(1e-12));
        assertThat(VALLEY.flattest()).isCloseTo(1, within(1e-12));
        assertThat(VALLEY.ratio()).isCloseTo(3, within(1e-12));
    }

    @Test
    void the_gradient_is_the_derivative_of_the_loss() {
        double step = 1e-6;
        double right = VALLEY.loss(new Weights(START.first() + step, START.second()));
        double left = VALLEY.loss(new Weights(START.first() - step, START.second()));
        double above = VALLEY.loss(new Weights(START.first(), START.second() + step));
        double below = VALLEY.loss(new Weights(START.first(), START.second() - step));
        Weights gradient = VALLEY.gradient(START);
        assertThat(gradient.first()).isCloseTo((right - left) / (2 * step), within(1e-8));
        assertThat(gradient.second()).isCloseTo((above - below) / (2 * step), within(1e-8));
    }

    @Test
    void a_step_goes_against_the_gradient_by_the_learning_rate() {
        Weights gradient = VALLEY.gradient(START);
        List<Weights> path = VALLEY.descend(START, 0.1, 1);
        assertThat(path)
                .containsExactly(START, new Weights(-1 - 0.1 * gradient.first(), 0.5 - 0.1 * gradient.second()));
    }

    @Test
    void it_converges_below_the_largest_rate_and_diverges_above() {
        assertThat(VALLEY.stepsTo(0.01, START, 0.99 * VALLEY.largestRate())).isPresent();
        assertThat(VALLEY.stepsTo(0.01, START, 1.01 * VALLEY.largestRate())).isEmpty();
    }

    @Test
    void no_rate_is_faster_than_the_best() {
        int fewest = VALLEY.stepsTo(1e-6, START, VALLEY.bestRate()).orElseThrow();
        for (double factor : new double[] {0.5, 0.8, 0.95, 1.05}) {
            int steps = VALLEY.stepsTo(1e-6, START, factor * VALLEY.bestRate()).orElseThrow();
            assertThat(steps).isGreaterThanOrEqualTo(fewest);
        }
    }

    @Test
    void every_point_of_a_contour_has_its_loss() {
        LossValley tilted = new LossValley(5, 1, -2);
        assertThat(tilted.contour(0.7, 12)).hasSize(13).allSatisfy(at -> assertThat(tilted.loss(at))
                .isCloseTo(0.7, within(1e-12)));
    }

    @Test
    void it_is_measured_at_one_third_and_two_thirds_of_the_diagonal() {
        INDArray images = Nd4j.zeros(DataType.FLOAT, 2, 1, 6, 9);
        images.putScalar(new int[] {0, 0, 2, 3}, 3);
        images.putScalar(new int[] {1, 0, 2, 3}, 1);
        images.putScalar(new int[] {0, 0, 4, 6}, 1);
        images.putScalar(new int[] {1, 0, 4, 6}, 2);
        assertThat(LossValley.of(images)).isEqualTo(new LossValley(5, 2.5, 2.5));
    }

    @Test
    void dividing_the_pixels_leaves_the_shape_of_the_valley_and_centering_makes_it_rounder() {
        INDArray bright = Nd4j.create(DataType.FLOAT, 4, 1, 3, 3);
        float[][] pixels = {{100, 110}, {120, 100}, {110, 120}, {90, 90}};
        for (int n = 0; n < pixels.length; n++) {
            bright.putScalar(new int[] {n, 0, 1, 1}, pixels[n][0]);
            bright.putScalar(new int[] {n, 0, 2, 2}, pixels[n][1]);
        }
        double ratio = LossValley.of(bright).ratio();
        assertThat(LossValley.of(bright.div(255)).ratio()).isCloseTo(ratio, within(1e-3 * ratio));
        assertThat(LossValley.of(bright.sub(103.75)).ratio()).isLessThan(ratio / 10);
    }

    @Test
    void a_pixel_that_is_always_0_or_not_a_number_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LossValley(0, 1, 0))
                .withMessageContaining("is 0 in all images, or not a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LossValley(Double.NaN, 1, 0))
                .withMessageContaining("not a number");
    }

    @Test
    void pixels_that_are_multiples_of_each_other_have_no_lowest_point() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossValley.of(Nd4j.ones(3, 1, 6, 6)))
                .withMessageContaining("must vary independently");
    }

    @Test
    void one_image_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossValley.of(Nd4j.ones(1, 6, 6)))
                .withMessageContaining("[N, C, H, W]");
    }
}
