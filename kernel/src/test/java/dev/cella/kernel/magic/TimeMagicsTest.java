package dev.cella.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The magics that measure code. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TimeMagicsTest {
    private final MagicSession session = new MagicSession();

    @AfterAll
    void close() {
        session.close();
    }

    @Test
    void time_tells_of_the_code_and_keeps_its_variables_and_result() {
        assertThat(session.result("%time 6 * 7")).isEqualTo("42");
        assertThat(session.printed()).matches("(?s)CPU times: total: .+\nWall time: .+");
        assertThat(session.result("%%time\nint timed = 5;\ntimed++;")).isEqualTo("none");
        assertThat(session.result("timed")).isEqualTo("6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%timeit -n 10 -r 3 Math.sqrt(2)",
                "%timeit -r3 -n10 List.of(1, 2) // both",
                "%timeit -n 10 -r 3 int x = 3; x++;",
                "%timeit -n 10 -r 3 Thread.yield()",
                "%timeit -n 10 -r 3 true",
                "%%timeit -n 10 -r 3 int start = 1;\nint next = start;\nnext++;",
            })
    void timeit_measures_expressions_and_statements(String code) {
        assertThat(session.result(code)).isEqualTo("none");
        assertThat(session.printed()).matches(".+ ± .+ per loop \\(mean ± std\\. dev\\. of 3 runs, 10 loops each\\)\n");
    }

    @Test
    void timeit_compiles_the_code_once_and_runs_it_as_often_as_it_says() {
        session.result("int ran = 0;");
        session.result("%timeit -n 10 -r 3 ran++");
        assertThat(session.result("ran")).isEqualTo("30");
    }

    @Test
    void timeit_of_nothing_says_how_it_is_used() {
        assertThat(session.failure("%timeit -n 3").message()).contains("%timeit Math.sqrt(2)");
        assertThat(session.failure("%timeit -n 0 1").message()).startsWith("0 is not a valid count");
    }
}
