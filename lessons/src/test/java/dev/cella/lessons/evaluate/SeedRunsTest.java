package dev.cella.lessons.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Means and deviations are numpy's (std with ddof=1). */
class SeedRunsTest {
    private static final SeedRuns LOW = new SeedRuns("low", List.of(0.80, 0.83, 0.82));

    @Test
    void mean_and_deviation_are_those_of_numpy() {
        assertEquals(0.8166666666666667, LOW.mean(), 1e-12);
        assertEquals(0.01527525231652, LOW.deviation(), 1e-12);
        assertEquals("low: 0.817 ± 0.015, over 3 seeds: 0.800, 0.830, 0.820", LOW.toString());
    }

    @Test
    void where_bars_overlap_no_difference_is_seen() {
        SeedRuns near = new SeedRuns("near", List.of(0.83, 0.85, 0.84));
        assertTrue(LOW.overlaps(near) && near.overlaps(LOW));
        assertEquals("the error bars overlap: no difference seen here", LOW.against(near));
    }

    @Test
    void where_they_do_not_the_higher_is_named() {
        SeedRuns far = new SeedRuns("far", List.of(0.90, 0.91, 0.92));
        assertFalse(LOW.overlaps(far));
        assertEquals("the error bars do not overlap: far is higher here", LOW.against(far));
        assertEquals(LOW.against(far), far.against(LOW));
    }

    @Test
    void the_seeds_run_from_one() {
        assertEquals(
                List.of(1.0, 2.0, 3.0),
                SeedRuns.overSeeds("seeds", 3, seed -> seed).values());
    }

    @Test
    void one_seed_is_refused_since_it_tells_nothing_of_luck() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> new SeedRuns("one", List.of(0.9)));
        assertEquals(
                "\"one\" was measured with 1 seed(s), which tells nothing of luck (must be >= 2); try 3",
                error.getMessage());
    }
}
