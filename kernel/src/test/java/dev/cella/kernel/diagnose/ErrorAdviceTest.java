package dev.cella.kernel.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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

/** The commonest errors of beginners, each with its mark and its sentence; the cases are in files of their own. */
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
    void aCompileErrorIsMarkedAndExplained(String code, int line, int column, String advice) {
        var rejected = assertInstanceOf(Outcome.Rejected.class, run(code));
        Problem first = rejected.problems().get(0);
        assertEquals(advice, first.advice());
        assertEquals(
                line + ":" + column, first.where().line() + ":" + first.where().column());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "run-time-errors.tsv", delimiter = '\t', quoteCharacter = '\0')
    void aRunTimeErrorIsMarkedAndExplained(String code, int line, int column, String advice) {
        var thrown = assertInstanceOf(Outcome.Thrown.class, run(code));
        ThrownError first = thrown.chain().get(0);
        assertEquals(advice == null ? "" : advice, first.advice());
        CellSource.Span where = first.frames().stream()
                .flatMap(frame -> frame.where().stream())
                .findFirst()
                .orElseThrow();
        assertEquals(line + ":" + column, where.line() + ":" + where.column());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "suspicious-code.tsv", delimiter = '\t', quoteCharacter = '\0')
    void suspiciousCodeGivesAWarning(String code, String warning) {
        outlet.events().clear();
        assertInstanceOf(Outcome.Done.class, run(code));
        String told = String.join(" ", outlet.events()).replace("stderr ", "").replace("\n", "");
        assertEquals(warning == null ? "" : "cell " + number + ", " + warning, told);
    }

    private Outcome run(String code) {
        return shell.evaluate(new CellSource(++number, code.replace(LINE_BREAK, "\n")), cell);
    }
}
