package dev.cella.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.spi.Declaration;
import dev.cella.kernel.spi.Declaration.Objection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProtectedNamesTest {
    private final RecordingOutlet outlet = new RecordingOutlet();
    private final Cell cell = new Cell(outlet, (question, password) -> "");
    private JavaShell shell;

    @BeforeAll
    void open() {
        shell = new JavaShell(List.of());
        shell.judgeDeclarationsBy(ProtectedNamesTest::objection);
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private static Optional<Objection> objection(Declaration declaration) {
        return switch (declaration.name()) {
            case "taken" -> Optional.of(new Objection("taken is taken", "Take another name.", true));
            case "frowned" -> Optional.of(new Objection("frowned is not liked", "Take another name.", false));
            default -> Optional.empty();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void taken() { }",
                "int taken(int n) { return n; }",
                "class taken { }",
                "record taken(int n) { }",
                "int taken = 1;",
                "int a = 1, taken = 2;",
                "var taken = 1;",
                "void t\\u0061ken() { }",
                "import org.example.taken;"
            })
    void a_forbidden_declaration_ends_the_cell_before_it_is_compiled(String code) {
        assertThat(run("int before = 1;\n" + code + "\nint after = 2;"))
                .isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
                    assertThat(rejected.problems().get(0).message()).isEqualTo("taken is taken");
                    assertThat(rejected.problems().get(0).advice()).isEqualTo("Take another name.");
                });
        assertThat(run("before")).isInstanceOf(Outcome.Done.class);
        assertThat(run("taken")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void a_declaration_that_is_not_liked_is_warned_of() {
        assertThat(run("int frowned = 1;")).isInstanceOf(Outcome.Done.class);
        assertThat(outlet.printed()).contains("frowned is not liked. Take another name.");
    }

    @Test
    void names_inside_of_methods_and_classes_are_free() {
        assertThat(run("int free() { int taken = 1; return taken; }")).isInstanceOf(Outcome.Done.class);
        assertThat(run("class Free { int taken() { return 1; } }")).isInstanceOf(Outcome.Done.class);
    }

    private Outcome run(String code) {
        return shell.evaluate(new CellSource("cell 1", code), cell);
    }
}
