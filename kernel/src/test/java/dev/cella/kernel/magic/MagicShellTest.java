package dev.cella.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cella.kernel.diagnose.ThrownError;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.spi.Magic;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How magics and Java share a cell. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MagicShellTest {
    private final MagicSession session = new MagicSession();

    @BeforeAll
    void open() {
        session.shell().add(Magic.of("%echo", "%echo TEXT", "Says it again.", (text, body) -> text));
        session.shell().add(Magic.of("%%shout", "%%shout", "Says it louder.", (text, body) -> body + "!"));
        session.shell()
                .add(Magic.of(
                        "%broken",
                        "%broken", "Fails.", (text, body) -> {
                            throw new NoClassDefFoundError("org/example/Missing");
                        }));
    }

    @AfterAll
    void close() {
        session.close();
    }

    @Test
    void magics_and_java_run_in_order() {
        assertThat(session.result("int one = 1;\n%echo x\none++;\n%echo a")).isEqualTo("a");
        assertThat(session.result("one")).isEqualTo("2");
    }

    @Test
    void the_lines_of_errors_are_those_of_the_cell() {
        var rejected = session.rejected("%echo x\n\nint bad = \"\";");
        assertThat(rejected.problems().get(0).where().line()).isEqualTo(3);
        var timed = session.rejected("int ok = 1;\n%timeit -n 1 ok + bad");
        assertThat(timed.problems().get(0).where().line()).isEqualTo(2);
        assertThat(timed.problems().get(0).where().column()).isEqualTo("%timeit -n 1 ok + ".length());
        var thrown = assertThat(session.run("%%timeit -n 1 -r 1\nint z = 0;\nint y = 1 / z;"))
                .asInstanceOf(type(Outcome.Thrown.class))
                .actual();
        ThrownError error = thrown.chain().get(0);
        assertThat(error.shortName()).isEqualTo("ArithmeticException");
        assertThat(error.frames().stream()
                        .anyMatch(frame ->
                                frame.where().filter(at -> at.line() == 3).isPresent()))
                .isTrue();
    }

    @Test
    void back_slashes_and_quotes_survive() {
        assertThat(session.result("%echo  C:\\new \"a b\" 'c' \\\\n ")).isEqualTo("C:\\new \"a b\" 'c' \\\\n");
        assertThat(session.result("%%shout\n\\frac{1}{2}\n  \"q\"")).isEqualTo("\\frac{1}{2}\n  \"q\"!");
    }

    @ParameterizedTest
    @CsvSource({"%tme, %time", "%timit, %timeit", "%html, %%html", "%%load, %load", "%maben, %maven"})
    void an_unknown_magic_is_told_the_nearest(String wrong, String right) {
        assertThat(session.failure(wrong + " x").message())
                .isEqualTo("there is no magic " + wrong + "; did you mean " + right + "?");
    }

    @Test
    void an_error_of_a_magic_fails_the_cell_only() {
        ThrownError error = session.failure("int before = 3;\n%broken");
        assertThat(error.className()).isEqualTo("java.lang.NoClassDefFoundError");
        assertThat(error.frames().get(0).where().orElseThrow().line()).isEqualTo(2);
        assertThat(session.result("before")).isEqualTo("3");
    }

    @Test
    void a_magic_that_was_read_as_java_is_explained() {
        assertThat(session.run("Thread.sleep(1)\n%vars")).isInstanceOf(Outcome.Rejected.class);
        assertThat(session.outlet().printed()).startsWith("%vars was read as a remainder");
    }

    @Test
    void a_cell_magic_below_other_lines_is_refused() {
        assertThat(session.failure("int a;\n%%shout\nx").message()).contains("must be on the first line");
    }

    @Test
    void markup_is_shown_as_written() {
        session.run("%%html\n<b>\\n & \"q\"</b>");
        assertThat(session.outlet().events().toString()).contains("<b>\\n & \"q\"</b>");
    }

    @Test
    void the_advice_of_an_extension_replaces_that_of_the_kernel() {
        try (MagicSession advised = new MagicSession()) {
            advised.shell()
                    .adviseBy((text, versions) -> text.contains("help")
                            ? Optional.of("It is version " + versions.size() + ".")
                            : Optional.empty());
            assertThat(advice(advised, "help + 1;")).isEqualTo("It is version 1.");
            assertThat(advice(advised, "other + 1;")).startsWith("other has not been defined yet");
            assertThat(advice(advised, "help + 2;")).isEqualTo("It is version 3.");
        }
    }

    private static String advice(MagicSession asked, String code) {
        var rejected = asked.rejected(code);
        assertThat(rejected.problems()).hasSize(1);
        return rejected.problems().get(0).advice();
    }
}
