package dev.cella.lessons.benchmark;

import static dev.cella.lessons.benchmark.Bootstrap.bootstrap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    /** The standard deviation of a share p over n drawn images is √(p (1 − p) / n). */
    @Test
    void the_scatter_of_a_share_is_that_of_the_binomial_distribution() {
        int images = 200;
        double share = 0.8;
        Bootstrap samples = bootstrap(images, 4000, 1, drawn -> Arrays.stream(drawn)
                .mapToDouble(image -> image < share * images ? 1 : 0)
                .average()
                .orElseThrow());
        double deviation = Math.sqrt(share * (1 - share) / images);
        double mean = Arrays.stream(samples.scores()).average().orElseThrow();
        double squares = Arrays.stream(samples.scores())
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(share, within(0.003));
        assertThat(Math.sqrt(squares)).isCloseTo(deviation, within(0.05 * deviation));
        assertThat(samples.low()).isCloseTo(share - 1.96 * deviation, within(0.006));
        assertThat(samples.high()).isCloseTo(share + 1.96 * deviation, within(0.006));
    }

    @Test
    void the_same_seed_draws_the_same_samples() {
        assertThat(bootstrap(9, 40, 3, drawn -> drawn[0]).scores())
                .containsExactly(bootstrap(9, 40, 3, drawn -> drawn[0]).scores())
                .isNotEqualTo(bootstrap(9, 40, 4, drawn -> drawn[0]).scores());
    }

    @Test
    void samples_without_a_score_do_not_count() {
        Bootstrap samples = bootstrap(3, 100, 1, drawn -> drawn[0] == 0 ? Double.NaN : drawn[0]);
        assertThat(samples.scores().length).isBetween(40, 90);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap(3, 100, 1, drawn -> Double.NaN))
                .withMessageContaining("several classes");
    }

    @Test
    void too_few_rounds_are_refused_with_advice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap(9, 10, 1, drawn -> 0))
                .withMessageContaining("try 1000 rounds");
    }
}
