package dev.cella.kernel.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The most common errors of beginners, each with its mark and its sentence; the cases are in separate files. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ErrorAdviceTest {
    private static final String LINE_BREAK = "⏎";

    private final RecordingOutlet outlet = new RecordingOutlet();
    private final Cell cell = new Cell(outlet, (question, password) -> "");
    private JavaShell shell;
    private int number;

    @BeforeAll
    void open() {
        shell = new JavaShell(List.of());
        shell.addImports(List.of("java.io.*", "java.nio.file.*", "java.util.*"));
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "compile-errors.tsv", delimiter = '\t', quoteCharacter = '\0')
    void a_compile_error_is_marked_and_explained(String code, int line, int column, String advice) {
        var rejected =
                assertThat(run(code)).asInstanceOf(type(Outcome.Rejected.class)).actual();
        Problem first = rejected.problems().get(0);
        assertThat(first.advice()).isEqualTo(advice);
        assertThat(first.where().line() + ":" + first.where().column()).isEqualTo(line + ":" + column);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "run-time-errors.tsv", delimiter = '\t', quoteCharacter = '\0')
    void a_run_time_error_is_marked_and_explained(String code, int line, int column, String advice) {
        var thrown =
                assertThat(run(code)).asInstanceOf(type(Outcome.Thrown.class)).actual();
        ThrownError first = thrown.chain().get(0);
        assertThat(first.advice()).isEqualTo(advice == null ? "" : advice);
        CellSource.Span where = first.frames().stream()
                .flatMap(frame -> frame.where().stream())
                .findFirst()
                .orElseThrow();
        assertThat(where.line() + ":" + where.column()).isEqualTo(line + ":" + column);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "suspicious-code.tsv", delimiter = '\t', quoteCharacter = '\0')
    void suspicious_code_gives_a_warning(String code, String warning) {
        outlet.events().clear();
        assertThat(run(code)).isInstanceOf(Outcome.Done.class);
        String told = String.join(" ", outlet.events()).replace("stderr ", "").replace("\n", "");
        assertThat(told).isEqualTo(warning == null ? "" : "cell " + number + ", " + warning);
    }

    private Outcome run(String code) {
        return shell.evaluate(new CellSource(++number, code.replace(LINE_BREAK, "\n")), cell);
    }
}
