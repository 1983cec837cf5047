package dev.cella.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected texts come from IPython 9 ({@code _format_time}, {@code TimeitResult}). */
class StopwatchTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "1.2, 1.2 ns",
        "126.4, 126 ns",
        "1500000, 1.5 ms",
        "250000000, 250 ms",
        "1e9, 1 s",
        "12.345e9, 12.3 s",
        "59.999e9, 60 s",
        "60e9, 1min",
        "75.5e9, 1min 16s",
        "3725.2e9, 1h 2min 5s"
    })
    void times_are_written_in_three_digits(double nanos, String text) {
        assertThat(Durations.text(nanos)).isEqualTo(text);
    }

    @Test
    void a_thousand_of_a_unit_is_one_of_the_next() {
        assertThat(Durations.text(999.96)).isEqualTo("1 µs");
    }

    @Test
    void the_report_is_that_of_i_python() {
        double[] nanos = {120, 130, 125, 130, 122, 140, 126};
        assertThat(Stopwatch.report(nanos, 10_000_000))
                .isEqualTo("128 ns ± 6.14 ns per loop (mean ± std. dev. of 7 runs, 10,000,000 loops each)");
        assertThat(Stopwatch.report(new double[] {1.2e9}, 1))
                .isEqualTo("1.2 s ± 0 ns per loop (mean ± std. dev. of 1 run, 1 loop each)");
    }

    @Test
    void code_that_leaves_its_loop_is_not_measured() {
        var left = assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Stopwatch.timeit(1, 10, times -> 3))
                .actual();
        assertThat(left.getMessage()).contains("3 of 10");
    }
}
