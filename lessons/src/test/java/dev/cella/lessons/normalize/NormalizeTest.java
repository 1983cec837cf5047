package dev.cella.lessons.normalize;

import static dev.cella.lessons.normalize.Scaling.divideBy255;
import static dev.cella.lessons.normalize.Scaling.minMax;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.preprocessor.ImagePreProcessingScaler;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.factory.Nd4j;

/** Golden values are numpy's; the peers are the normalizers of ND4J. */
class NormalizeTest {

    /** x[i] = 37 i mod 101: spread over 0 to 100, two images of two channels. */
    private final INDArray images = numbers(36).reshape(2, 2, 3, 3);

    @Test
    void statistics_are_taken_over_all_images_and_pixels_of_a_channel() {
        ChannelStatistics statistics = ChannelStatistics.of(images);
        assertNear(List.of(48.94444444444444, 50.888888888888886), statistics.means());
        assertNear(List.of(29.74236077871691, 29.37854260224797), statistics.deviations());
        assertEquals(
                "channel 0: mean 48.9444, standard deviation 29.7424\nchannel 1: mean 50.8889, standard deviation 29.3785",
                statistics.toString());
    }

    @Test
    void z_scores_agree_with_numpy() {
        INDArray z = ChannelStatistics.of(images).standardize(images);
        assertEquals(-1.645613971553603, z.getDouble(0, 0, 0, 0), 1e-6);
        assertEquals(1.0930123915899783, z.getDouble(1, 1, 2, 2), 1e-6);
        assertEquals(-1.4438814983098014, z.getDouble(1, 0, 1, 1), 1e-6);
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
        assertTrue(ours.equalsWithEps(theirs, 1e-4), ours + " and " + theirs);
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
        assertEquals(before, images);
    }

    @Test
    void a_constant_channel_has_no_z_score_and_the_error_says_which() {
        ChannelStatistics black = ChannelStatistics.of(Nd4j.zeros(2, 1, 3, 3));
        Exception error = assertThrows(IllegalArgumentException.class, () -> black.standardize(Nd4j.zeros(2, 1, 3, 3)));
        assertEquals(
                "channel 0 is 0.0 everywhere, so its standard deviation is 0 and z = (x - mean) / deviation has no value"
                        + " (deviation must be > 0); leave this channel out, or try center",
                error.getMessage());
    }

    @Test
    void statistics_of_other_channels_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> ChannelStatistics.of(images)
                .center(Nd4j.zeros(2, 1, 3, 3)));
        assertThrows(IllegalArgumentException.class, () -> ChannelStatistics.of(Nd4j.zeros(1, 3, 3)));
    }

    @Test
    void min_max_agrees_with_numpy_and_reaches_both_ends() {
        INDArray stretched = minMax(images);
        assertEquals(0.37, stretched.getDouble(0, 0, 0, 1), 1e-6);
        assertEquals(0.63, stretched.getDouble(1, 1, 0, 2), 1e-6);
        assertEquals(0, stretched.minNumber().doubleValue());
        assertEquals(1, stretched.maxNumber().doubleValue());
        assertThrows(IllegalArgumentException.class, () -> minMax(Nd4j.ones(3)));
    }

    @Test
    void dividing_by_255_agrees_with_nd4j_s_image_scaler() {
        INDArray theirs = images.dup();
        new ImagePreProcessingScaler(0, 1).transform(theirs);
        assertTrue(divideBy255(images).equalsWithEps(theirs, 1e-6));
    }

    @Test
    void curvature_agrees_with_numpy_s_eigenvalues_and_eigenvector() {
        Curvature curvature = Curvature.of(numbers(75).div(101).reshape(3, 1, 5, 5));
        assertEquals(7.74887656026881, curvature.steepest(), 1e-9);
        assertEquals(0.934481078662688, curvature.next(), 1e-9);
        assertEquals(0.05592753270037983, curvature.direction().getDouble(0, 0, 0), 1e-9);
        assertEquals(0.258316838335892, curvature.direction().getDouble(0, 1, 2), 1e-9);
    }

    @Test
    void curvature_grows_with_the_square_of_the_scale_and_centering_makes_it_rounder() {
        INDArray bright = numbers(75).div(101).add(1).reshape(3, 1, 5, 5);
        Curvature before = Curvature.of(bright);
        assertTrue(Curvature.of(ChannelStatistics.of(bright).center(bright)).ratio() < before.ratio());
        double growth = Curvature.of(bright.mul(255)).steepest() / before.steepest();
        assertEquals(255 * 255, growth, 0.05 * 255 * 255); // the 1 of the bias does not grow
    }

    @Test
    void curvature_is_of_a_set_and_not_of_one_image() {
        assertThrows(IllegalArgumentException.class, () -> Curvature.of(Nd4j.zeros(1, 5, 5)));
    }

    private static INDArray numbers(int count) {
        return Nd4j.createFromArray(
                IntStream.range(0, count).mapToDouble(i -> 37 * i % 101).toArray());
    }

    private static void assertNear(List<Double> expected, List<Double> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), actual.get(i), 1e-5);
        }
    }
}
