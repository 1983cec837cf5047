package dev.cella.lessons.handmade;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.handmade.ClassicFilters.gabor;
import static dev.cella.lessons.handmade.ClassicFilters.gaussian;
import static dev.cella.lessons.handmade.ClassicFilters.laplacian;
import static dev.cella.lessons.handmade.ClassicFilters.sobelX;
import static dev.cella.lessons.handmade.ClassicFilters.sobelY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ClassicFilterTest {
    static Stream<ClassicFilter> edgesAndStripes() {
        return Stream.of(sobelX(), sobelY(), laplacian(), gabor(7, 4, 0), gabor(7, 4, 45), gabor(9, 6, 90));
    }

    /** The values of MATLAB's fspecial('gaussian', 3, 1). */
    @Test
    void a_gaussian_has_the_published_weights() {
        INDArray kernel = gaussian(3, 1).kernel();
        assertThat(kernel.getDouble(1, 1)).isCloseTo(0.20417996, within(1e-8));
        assertThat(kernel.getDouble(0, 1)).isCloseTo(0.12384140, within(1e-8));
        assertThat(kernel.getDouble(2, 2)).isCloseTo(0.07511361, within(1e-8));
    }

    @Test
    void a_gaussian_keeps_the_gray_value_of_a_uniform_region() {
        assertThat(gaussian(5, 0.7).answer(plane((x, y) -> 0.6)).getDouble(1, 2))
                .isCloseTo(0.6, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("edgesAndStripes")
    void filters_for_edges_and_stripes_give_0_in_a_uniform_region(ClassicFilter filter) {
        assertThat(filter.answer(plane((x, y) -> 0.6)).amaxNumber().doubleValue())
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void sobel_answers_are_gray_values_per_pixel() {
        INDArray plane = plane((x, y) -> 3 * x - 2 * y + 5);
        assertThat(sobelX().answer(plane).getDouble(2, 3)).isCloseTo(3, within(1e-12));
        assertThat(sobelY().answer(plane).getDouble(2, 3)).isCloseTo(-2, within(1e-12));
    }

    @Test
    void the_middle_row_of_a_sobel_filter_counts_twice() {
        assertThat(sobelX().kernel().mul(8).toDoubleMatrix())
                .isDeepEqualTo(new double[][] {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}});
        assertThat(sobelY().kernel().mul(8).toDoubleMatrix())
                .isDeepEqualTo(new double[][] {{-1, -2, -1}, {0, 0, 0}, {1, 2, 1}});
    }

    @Test
    void a_laplacian_is_the_second_derivative() {
        INDArray bowl = plane((x, y) -> x * x + 2 * y * y);
        assertThat(laplacian().answer(bowl).getDouble(3, 1)).isCloseTo(2 + 4, within(1e-12));
        assertThat(laplacian().answer(plane((x, y) -> 3 * x - 2 * y)).getDouble(3, 1))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void a_gabor_filter_answers_most_to_stripes_of_its_own_width_and_direction() {
        double own = strength(gabor(7, 4, 0), 4, true);
        assertThat(own).isGreaterThan(3 * strength(gabor(7, 4, 0), 4, false));
        assertThat(own).isGreaterThan(3 * strength(gabor(7, 4, 0), 12, true));
        assertThat(own).isGreaterThan(3 * strength(gabor(7, 4, 90), 4, true));
    }

    private static double strength(ClassicFilter filter, double wavelength, boolean isVertical) {
        INDArray stripes = plane((x, y) -> Math.cos(2 * Math.PI * (isVertical ? x : y) / wavelength));
        return Statistic.STRENGTH.of(filter.answer(stripes).dup('c').data().asDouble());
    }

    @ParameterizedTest
    @MethodSource("edgesAndStripes")
    void an_answer_is_the_map_of_a_convolution(ClassicFilter filter) {
        INDArray image = plane((x, y) -> (7 * x + 5 * y * x) % 11);
        assertThat(maxDifference(
                        filter.answer(image), convolve(image, filter.kernel()).map()))
                .isLessThan(1e-12);
    }

    @Test
    void absolute_weights_of_a_gabor_filter_add_up_to_1() {
        assertThat(gabor(9, 5, 30).kernel().norm1Number().doubleValue()).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_quarter_turn_transposes_a_gabor_filter() {
        INDArray difference =
                gabor(7, 4, 90).kernel().sub(gabor(7, 4, 0).kernel().transpose());
        assertThat(difference.amaxNumber().doubleValue()).isCloseTo(0, within(1e-12));
    }

    @Test
    void kernels_without_a_middle_or_a_width_are_refused_with_advice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gaussian(4, 1))
                .withMessageContaining("4x4 has no middle (the size must be odd and >= 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gaussian(3, 0))
                .withMessageContaining("deviation of 0.0 pixels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gabor(3, -1, 0))
                .withMessageContaining("wavelength of -1.0 pixels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> laplacian().answer(Nd4j.zeros(3, 8, 8)))
                .withMessageContaining("[3, 8, 8] is not gray");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> laplacian().answer(Nd4j.zeros(2, 8)))
                .withMessageContaining("kernel 3x3 does not fit input 2x8");
    }

    /** An image of 12 × 12, from x to the right and y downward. */
    static INDArray plane(DoubleBinaryOperator gray) {
        double[][] image = new double[12][12];
        for (int y = 0; y < 12; y++) {
            for (int x = 0; x < 12; x++) {
                image[y][x] = gray.applyAsDouble(x, y);
            }
        }
        return Nd4j.createFromArray(image);
    }
}
