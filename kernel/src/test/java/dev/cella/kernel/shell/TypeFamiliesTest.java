package dev.cella.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.source.CellSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The types of a cell belong together, in whatever order they come, and sealed ones stay open for later cells. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TypeFamiliesTest {
    private final RecordingOutlet outlet = new RecordingOutlet();

    static Stream<String> sessions() throws IOException {
        try (InputStream in = TypeFamiliesTest.class.getResourceAsStream("families.txt")) {
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^======\n"));
        }
    }

    /** The last line of each cell states its result: {@code // = RESULT} or {@code // ! ERROR}. */
    @ParameterizedTest
    @MethodSource("sessions")
    void each_cell_of_the_session_gives_what_its_last_line_says(String session) {
        try (JavaShell shell = new JavaShell(List.of())) {
            for (String cell : session.split("(?m)^----\n", -1)) {
                int last = cell.stripTrailing().lastIndexOf('\n') + 1;
                String told = told(shell, cell.substring(0, last));
                String wanted = cell.substring(last).strip();
                if (wanted.startsWith("// =")) {
                    assertThat(told).as(cell).isEqualTo(wanted);
                } else {
                    assertThat(told).as(cell).startsWith(wanted);
                }
            }
        }
    }

    @Test
    void a_name_that_each_cell_needs_is_refused_where_it_would_break_all_cells() {
        try (JavaShell shell = new JavaShell(List.of())) {
            for (String type : List.of("class Object { }", "record Throwable() { }", "class String { }")) {
                assertThat(told(shell, type))
                        .isIn(
                                "// = none",
                                "// ! " + type.split("[ (]", 3)[1]
                                        + " cannot be declared here: the code around each cell needs the class "
                                        + type.split("[ (]", 3)[1] + " of Java");
                assertThat(told(shell, "1 + 1")).isEqualTo("// = 2");
            }
        }
    }

    @Test
    void members_of_a_type_of_a_cell_are_not_imported_and_the_advice_says_what_to_write() {
        try (JavaShell shell = new JavaShell(List.of())) {
            Outcome outcome = run(shell, "enum Color { RED }\nimport static Color.*;\nRED");
            assertThat(((Outcome.Rejected) outcome).problems().get(0).advice())
                    .isEqualTo("An import cannot reach types of cells. Delete this line, and write Color and a dot"
                            + " before"
                            + " its members.");
        }
    }

    private String told(JavaShell shell, String code) {
        Outcome outcome = run(shell, code);
        if (outcome instanceof Outcome.Done done) {
            return "// = " + done.result().map(bundle -> bundle.text()).orElse("none");
        }
        if (outcome instanceof Outcome.Thrown thrown) {
            return "// ! " + thrown.chain().get(0).className();
        }
        return outcome instanceof Outcome.Rejected rejected
                ? "// ! " + rejected.problems().get(0).message()
                : outcome.toString();
    }

    private Outcome run(JavaShell shell, String code) {
        return shell.evaluate(new CellSource(1, code), new Cell(outlet, (question, password) -> ""));
    }
}
