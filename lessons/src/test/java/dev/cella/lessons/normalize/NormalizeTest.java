package dev.cella.lessons.normalize;

import static dev.cella.lessons.normalize.Scaling.divideBy255;
import static dev.cella.lessons.normalize.Scaling.minMax;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.preprocessor.ImagePreProcessingScaler;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.factory.Nd4j;

/** Golden values come from NumPy; the peers are the normalizers of ND4J. */
class NormalizeTest {

    /** x[i] = 37 i mod 101: spread over 0 to 100, two images of two channels. */
    private final INDArray images = numbers(36).reshape(2, 2, 3, 3);

    @Test
    void statistics_are_taken_over_all_images_and_pixels_of_a_channel() {
        ChannelStatistics statistics = ChannelStatistics.of(images);
        assertNear(List.of(48.94444444444444, 50.888888888888886), statistics.means());
        assertNear(List.of(29.74236077871691, 29.37854260224797), statistics.deviations());
        assertThat(statistics.toString())
                .isEqualTo("channel 0: mean 48.9444, standard deviation 29.7424\n"
                        + "channel 1: mean 50.8889, standard deviation 29.3785");
    }

    @Test
    void z_scores_agree_with_numpy() {
        INDArray z = ChannelStatistics.of(images).standardize(images);
        assertThat(z.getDouble(0, 0, 0, 0)).isCloseTo(-1.645613971553603, within(1e-6));
        assertThat(z.getDouble(1, 1, 2, 2)).isCloseTo(1.0930123915899783, within(1e-6));
        assertThat(z.getDouble(1, 0, 1, 1)).isCloseTo(-1.4438814983098014, within(1e-6));
    }

    @Test
    void z_scores_agree_with_nd4j_s_normalizer_on_one_channel() {
        INDArray gray = numbers(36).reshape(4, 1, 3, 3);
        INDArray flat = gray.reshape(36, 1);
        NormalizerStandardize peer = new NormalizerStandardize();
        peer.fit(new DataSet(flat, flat));
        INDArray theirs = flat.dup();
        peer.transform(theirs);
        INDArray ours = ChannelStatistics.of(gray).standardize(gray).reshape(36, 1);
        assertThat(ours.equalsWithEps(theirs, 1e-4)).as(ours + " and " + theirs).isTrue();
    }

    @Test
    void standardized_channels_have_mean_zero_and_deviation_one() {
        ChannelStatistics after =
                ChannelStatistics.of(ChannelStatistics.of(images).standardize(images));
        assertNear(List.of(0.0, 0.0), after.means());
        assertNear(List.of(1.0, 1.0), after.deviations());
    }

    @Test
    void centering_moves_the_mean_and_keeps_the_deviation() {
        ChannelStatistics before = ChannelStatistics.of(images);
        ChannelStatistics after = ChannelStatistics.of(before.center(images));
        assertNear(List.of(0.0, 0.0), after.means());
        assertNear(before.deviations(), after.deviations());
    }

    @Test
    void the_images_given_stay_as_they_were() {
        INDArray before = images.dup();
        ChannelStatistics.of(images).standardize(images);
        minMax(images);
        divideBy255(images);
        assertThat(images).isEqualTo(before);
    }

    @Test
    void a_constant_channel_has_no_z_score_and_the_error_says_which() {
        ChannelStatistics black = ChannelStatistics.of(Nd4j.zeros(2, 1, 3, 3));
        Exception error = assertThatIllegalArgumentException()
                .isThrownBy(() -> black.standardize(Nd4j.zeros(2, 1, 3, 3)))
                .actual();
        assertThat(error.getMessage())
                .isEqualTo("channel 0 is 0.0 everywhere, so its standard deviation is 0 and z = (x - mean) / deviation"
                        + " has no value (deviation must be > 0); leave this channel out, or try center");
    }

    @Test
    void statistics_of_other_channels_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChannelStatistics.of(images).center(Nd4j.zeros(2, 1, 3, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> ChannelStatistics.of(Nd4j.zeros(1, 3, 3)));
    }

    @Test
    void min_max_agrees_with_numpy_and_reaches_both_ends() {
        INDArray stretched = minMax(images);
        assertThat(stretched.getDouble(0, 0, 0, 1)).isCloseTo(0.37, within(1e-6));
        assertThat(stretched.getDouble(1, 1, 0, 2)).isCloseTo(0.63, within(1e-6));
        assertThat(stretched.minNumber().doubleValue()).isEqualTo(0);
        assertThat(stretched.maxNumber().doubleValue()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> minMax(Nd4j.ones(3)));
    }

    @Test
    void dividing_by_255_agrees_with_nd4j_s_image_scaler() {
        INDArray theirs = images.dup();
        new ImagePreProcessingScaler(0, 1).transform(theirs);
        assertThat(divideBy255(images).equalsWithEps(theirs, 1e-6)).isTrue();
    }

    @Test
    void curvature_agrees_with_numpy_s_eigenvalues_and_eigenvector() {
        Curvature curvature = Curvature.of(numbers(75).div(101).reshape(3, 1, 5, 5));
        assertThat(curvature.steepest()).isCloseTo(7.74887656026881, within(1e-9));
        assertThat(curvature.next()).isCloseTo(0.934481078662688, within(1e-9));
        assertThat(curvature.direction().getDouble(0, 0, 0)).isCloseTo(0.05592753270037983, within(1e-9));
        assertThat(curvature.direction().getDouble(0, 1, 2)).isCloseTo(0.258316838335892, within(1e-9));
    }

    @Test
    void curvature_grows_with_the_square_of_the_scale_and_centering_makes_it_rounder() {
        INDArray bright = numbers(75).div(101).add(1).reshape(3, 1, 5, 5);
        Curvature before = Curvature.of(bright);
        assertThat(Curvature.of(ChannelStatistics.of(bright).center(bright)).ratio())
                .isLessThan(before.ratio());
        double growth = Curvature.of(bright.mul(255)).steepest() / before.steepest();
        assertThat(growth).isCloseTo(255 * 255, within(0.05 * 255 * 255)); // the 1 of the bias does not grow
    }

    @Test
    void curvature_is_of_a_set_and_not_of_one_image() {
        assertThatIllegalArgumentException().isThrownBy(() -> Curvature.of(Nd4j.zeros(1, 5, 5)));
    }

    private static INDArray numbers(int count) {
        return Nd4j.createFromArray(
                IntStream.range(0, count).mapToDouble(i -> 37 * i % 101).toArray());
    }

    private static void assertNear(List<Double> expected, List<Double> actual) {
        assertThat(actual.size()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i)).isCloseTo(expected.get(i), within(1e-5));
        }
    }
}
