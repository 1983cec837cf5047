package dev.cella.lessons.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Means and deviations come from NumPy (std with ddof=1). */
class SeedRunsTest {
    private static final SeedRuns LOW = new SeedRuns("low", List.of(0.80, 0.83, 0.82));

    @Test
    void mean_and_deviation_are_those_of_numpy() {
        assertThat(LOW.mean()).isCloseTo(0.8166666666666667, within(1e-12));
        assertThat(LOW.deviation()).isCloseTo(0.01527525231652, within(1e-12));
        assertThat(LOW.toString()).isEqualTo("low: 0.817 ± 0.015, over 3 seeds: 0.800, 0.830, 0.820");
    }

    @Test
    void where_bars_overlap_no_difference_is_seen() {
        SeedRuns near = new SeedRuns("near", List.of(0.83, 0.85, 0.84));
        assertThat(LOW.overlaps(near) && near.overlaps(LOW)).isTrue();
        assertThat(LOW.against(near)).isEqualTo("the error bars overlap: no difference seen here");
    }

    @Test
    void where_they_do_not_the_higher_is_named() {
        SeedRuns far = new SeedRuns("far", List.of(0.90, 0.91, 0.92));
        assertThat(LOW.overlaps(far)).isFalse();
        assertThat(LOW.against(far)).isEqualTo("the error bars do not overlap: far is higher here");
        assertThat(far.against(LOW)).isEqualTo(LOW.against(far));
    }

    @Test
    void a_score_that_is_no_number_is_compared_with_nothing() {
        SeedRuns none = new SeedRuns("none", List.of(Double.NaN, Double.NaN));
        assertThat(none.against(LOW)).startsWith("a score is not a number").isEqualTo(LOW.against(none));
    }

    @Test
    void the_seeds_run_from_one() {
        assertThat(SeedRuns.overSeeds("seeds", 3, seed -> seed).values()).isEqualTo(List.of(1.0, 2.0, 3.0));
    }

    @Test
    void one_seed_is_refused_since_it_tells_nothing_of_luck() {
        Exception error = assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeedRuns("one", List.of(0.9)))
                .actual();
        assertThat(error.getMessage())
                .isEqualTo("\"one\" was measured with 1 seed(s), which says nothing about luck (must be >= 2); try 3");
    }
}
