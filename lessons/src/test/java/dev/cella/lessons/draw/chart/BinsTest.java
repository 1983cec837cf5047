package dev.cella.lessons.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinsTest {
    /** Pixels from 0 to a greatest one, each of which occurs. */
    private static double[] pixels(int greatest) {
        Random random = new Random(7);
        double[] pixels = random.ints(4000, 0, greatest + 1).asDoubleStream().toArray();
        pixels[0] = 0;
        pixels[1] = greatest;
        return pixels;
    }

    private static double[] scaled(double[] values, double factor, double shift) {
        return Arrays.stream(values)
                .map(v -> (float) ((float) (v * factor) + shift))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"255, 0.00392156862, 0", "241, 0.00392156862, -0.328", "241, 0.0217, -1.8", "83, 1, -83.5", "255, 3, 17"
    })
    void values_on_another_scale_have_the_same_histogram(int greatest, double factor, double shift) {
        double[] stored = pixels(greatest);
        double[] other = scaled(stored, factor, shift);
        double[] expected = Bins.of(stored).shares(stored);
        double[] shares = Bins.of(other).shares(other);
        assertThat(shares).hasSize(expected.length).containsExactly(expected, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 63, 64, 100, 200, 241, 255, 4095, 65_535})
    void bins_of_whole_numbers_are_whole_and_none_lies_below_the_least(int greatest) {
        double[] values = {0, 1, greatest, greatest - 1.0};
        Bins bins = Bins.of(values);
        assertThat(bins.width()).isEqualTo(Math.rint(bins.width()), within(1e-9));
        assertThat(bins.least()).isZero();
        assertThat(bins.count()).isLessThanOrEqualTo(64);
        assertThat(bins.end()).isGreaterThan(greatest);
        assertThat(Arrays.stream(bins.shares(values)).sum()).isEqualTo(1, within(1e-12));
    }

    @Test
    void equally_frequent_levels_make_no_comb() {
        double[] levels = new double[240];
        Arrays.setAll(levels, level -> level / 255f);
        double[] shares = Bins.of(levels).shares(levels);
        for (int bin = 0; bin < shares.length; bin++) {
            assertThat(shares[bin]).isEqualTo(1.0 / shares.length, within(1e-9));
        }
    }

    @Test
    void values_that_are_no_levels_have_64_bins_over_their_own_range() {
        double[] values = new Random(1).doubles(9000).toArray();
        Bins bins = Bins.of(values);
        assertThat(bins.count()).isEqualTo(64);
        assertThat(bins.least()).isEqualTo(Arrays.stream(values).min().orElseThrow());
        assertThat(bins.end()).isEqualTo(Arrays.stream(values).max().orElseThrow(), within(1e-9));
    }
}
