package dev.cella.kernel.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.cella.kernel.assist.Completeness;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.source.CellSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of a cell is ever dropped, and the types of a cell belong together. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CellConstructsTest {
    private static final Pattern SINCE = Pattern.compile("(?m)^// since (\\d+)$");

    private final RecordingOutlet outlet = new RecordingOutlet();
    private final JavaShell shell = new JavaShell(List.of());
    private int number;

    @AfterEach
    void forget() {
        shell.declarations().forget();
    }

    @AfterAll
    void close() {
        shell.close();
    }

    static Stream<String> constructs() throws IOException {
        try (InputStream in = CellConstructsTest.class.getResourceAsStream("constructs.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(?m)^----\n")).filter(CellConstructsTest::isKnown);
        }
    }

    private static boolean isKnown(String construct) {
        Matcher since = SINCE.matcher(construct);
        return !since.find()
                || Integer.parseInt(since.group(1)) <= Runtime.version().feature();
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void whatFollowsAConstructRuns(String construct) {
        result("class Rule {} @interface Note { String value(); }");
        String cell = construct + "int followed = 41;\nfollowed + 1";
        assertEquals("42", result(cell));
        assertEquals(Completeness.State.COMPLETE, shell.completeness(cell).state());
    }

    @Test
    void aFailingAssertionBehindARuleThatThrowsIsHeeded() {
        String rule = "int v = switch (3) { case 3 -> 1; default -> throw new RuntimeException(); };\n";
        assertInstanceOf(Outcome.Thrown.class, run(rule + "if (v != 99) throw new AssertionError();\nint w = 8;"));
        assertEquals("8", result(rule + "int w = 8;\nw"));
    }

    @Test
    void aSealedTypeMayBeUsedInItsCellAndInLaterOnes() {
        assertEquals(
                "Circle[r=2.0]",
                result("sealed interface Shape {}\nrecord Circle(double r) implements Shape {}\n"
                        + "Shape s = new Circle(2); s"));
        assertEquals("true", result("s instanceof Circle"));
    }

    @Test
    void aValidatingRecordValidates() {
        result("record Range(int lo, int hi) {\n  Range { if (lo > hi) throw new IllegalArgumentException(); }\n}");
        assertEquals("Range[lo=1, hi=2]", result("new Range(1, 2)"));
        assertInstanceOf(Outcome.Thrown.class, run("new Range(2, 1)"));
    }

    @Test
    void positionsAreThoseOfTheTextThatTheUserWrote() {
        var outcome = assertInstanceOf(Outcome.Rejected.class, run("record R(int n) { R { String s = 1; } }"));
        assertEquals(33, outcome.problems().get(0).where().column());
        assertEquals(1, outcome.problems().get(0).where().length());
    }

    private Outcome run(String code) {
        return shell.evaluate(new CellSource(++number, code), new Cell(outlet, (question, password) -> ""));
    }

    private String result(String code) {
        Outcome outcome = run(code);
        var done = assertInstanceOf(Outcome.Done.class, outcome, () -> code + ": " + outcome);
        return done.result().map(bundle -> bundle.text()).orElse("none");
    }
}
