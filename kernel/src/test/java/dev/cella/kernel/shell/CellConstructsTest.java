package dev.cella.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

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
    void what_follows_a_construct_runs(String construct) {
        result("class Rule {} @interface Note { String value(); }");
        String cell = construct + "int followed = 41;\nfollowed + 1";
        assertThat(result(cell)).isEqualTo("42");
        assertThat(shell.completeness(cell).state()).isEqualTo(Completeness.State.COMPLETE);
    }

    @Test
    void a_failing_assertion_behind_a_rule_that_throws_is_heeded() {
        String rule = "int v = switch (3) { case 3 -> 1; default -> throw new RuntimeException(); };\n";
        assertThat(run(rule + "if (v != 99) throw new AssertionError();\nint w = 8;"))
                .isInstanceOf(Outcome.Thrown.class);
        assertThat(result(rule + "int w = 8;\nw")).isEqualTo("8");
    }

    @Test
    void a_sealed_type_may_be_used_in_its_cell_and_in_later_ones() {
        assertThat(result("sealed interface Shape {}\nrecord Circle(double r) implements Shape {}\n"
                        + "Shape s = new Circle(2); s"))
                .isEqualTo("Circle[r=2.0]");
        assertThat(result("s instanceof Circle")).isEqualTo("true");
    }

    @Test
    void a_validating_record_validates() {
        result("record Range(int lo, int hi) {\n  Range { if (lo > hi) throw new IllegalArgumentException(); }\n}");
        assertThat(result("new Range(1, 2)")).isEqualTo("Range[lo=1, hi=2]");
        assertThat(run("new Range(2, 1)")).isInstanceOf(Outcome.Thrown.class);
    }

    @Test
    void positions_are_those_of_the_text_that_the_user_wrote() {
        var outcome = assertThat(run("record R(int n) { R { String s = 1; } }"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .actual();
        assertThat(outcome.problems().get(0).where().column()).isEqualTo(33);
        assertThat(outcome.problems().get(0).where().length()).isEqualTo(1);
    }

    private Outcome run(String code) {
        return shell.evaluate(new CellSource(++number, code), new Cell(outlet, (question, password) -> ""));
    }

    private String result(String code) {
        Outcome outcome = run(code);
        var done = assertThat(outcome).asInstanceOf(type(Outcome.Done.class)).actual();
        return done.result().map(bundle -> bundle.text()).orElse("none");
    }
}
