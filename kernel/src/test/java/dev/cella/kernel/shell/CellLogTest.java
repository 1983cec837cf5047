package dev.cella.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.MethodSource;
import dev.cella.kernel.spi.CellVersion;
import dev.cella.kernel.spi.CellVersion.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What code of a cell can ask about the cells of its session. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CellLogTest {
    private static final String FAILS = "int zero = 0; int none = 1 / zero;\n";

    private final JavaShell shell = new JavaShell(List.of());
    private Cell cell;
    private int number;

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void a_version_lists_what_it_has_declared_and_what_it_has_not() {
        run("a", "int one() { return 1; }\n" + FAILS + "int two() { return 2; }");
        CellVersion version = latest();
        assertThat(version.state()).isEqualTo(State.STOPPED);
        assertThat(version.name()).isEqualTo("cell 1");
        assertThat(names(version.methods())).containsExactly("one");
        assertThat(names(version.missing())).containsExactly("two");
        run("a", "int one() { return 1; }\nint two() { return \"\"; }");
        assertThat(latest().state()).isEqualTo(State.NOT_COMPILED);
        assertThat(names(latest().missing())).containsExactly("two");
        run("a", "int one() { return 1; }\nint two() { return 2; }");
        assertThat(latest().state()).isEqualTo(State.DONE);
        assertThat(names(latest().methods())).containsExactly("one", "two");
    }

    @Test
    void the_running_version_comes_last() {
        assertThat(run("a", """
                int one() { return 1; }
                var running = dev.cella.kernel.spi.CellVersion.all().get(0);
                int two() { return 2; }
                running.state() + " " + running.methods().size() + " " + running.missing().get(0).head()""")).isEqualTo("RUNNING 1 int two()");
    }

    @Test
    void methods_that_a_later_cell_replaces_or_that_are_dropped_are_not_in_use() {
        run("a", "int one() { return 1; }\nint other(int n) { return n; }");
        run("b", "int one() { return 1; }\nint other(long n) { return 1; }");
        assertThat(versions().stream().map(version -> names(version.methods())).toList())
                .containsExactly(List.of("other"), List.of("one", "other"));
        shell.declarations().forget();
        assertThat(versions()).allMatch(version -> version.methods().isEmpty());
    }

    @Test
    void versions_without_methods_in_use_give_way_to_later_ones_of_their_cell() {
        run("a", "int one() { return 1; }");
        for (int i = 0; i < 5; i++) {
            run("a", "int one() { return 1 }");
            run("b", "1 + 1");
        }
        assertThat(versions().stream().map(CellVersion::name).toList()).containsExactly("cell 1", "cell 10", "cell 11");
    }

    @Test
    void without_the_names_of_cells_the_versions_that_declare_nothing_go_first() {
        run("", "int one() { return 1; }");
        run("", "int one() { return 1 }");
        for (int i = 0; i < 1100; i++) {
            shell.inCell(new CellSource(++number, ""), cell(""), run -> new Outcome.Done(Optional.empty()));
        }
        assertThat(versions()).hasSize(1000);
        assertThat(versions().get(0).name()).isEqualTo("cell 1");
        assertThat(versions().get(1).name()).isEqualTo("cell 2");
    }

    @Test
    void code_can_look_up_the_lines_of_an_exception() {
        run("a", "// a comment\nint fails(int n) {\n    int[] one = new int[1];\n    return one[n];\n}");
        run("b", "Unknown later(int n) { return null; }");
        run("c", """
                String line(Runnable work) {
                    try {
                        work.run();
                        return "";
                    } catch (Exception | StackOverflowError e) {
                        var line = dev.cella.kernel.spi.CellLine.of(e).get(0);
                        return line.number() + " " + line.method() + " " + line.text();
                    }
                }""");
        assertThat(run("d", "line(() -> fails(7))")).isEqualTo("4 fails return one[n];");
        assertThat(run("d", """
                        String[] found = new String[1];
                        Thread other = new Thread(() -> found[0] = line(() -> fails(7)));
                        other.start();
                        other.join();
                        found[0]""")).isEqualTo("4 fails return one[n];");
        run("e", """
                        class Deep {
                            static class Inner {
                                static int down(int n) { return down(n + 1) + 1; }
                            }
                        }""");
        assertThat(run("d", "line(() -> Deep.Inner.down(0))"))
                .isEqualTo("3 Deep.Inner.down static int down(int n) { return down(n + 1) + 1; }");
    }

    private List<CellVersion> versions() {
        return CellVersion.all(cell);
    }

    private CellVersion latest() {
        return versions().get(versions().size() - 1);
    }

    private static List<String> names(List<MethodSource> methods) {
        return methods.stream().map(MethodSource::name).toList();
    }

    private Cell cell(String id) {
        cell = new Cell(new RecordingOutlet(), (question, password) -> "")
                .attach(CellVersion.Id.class, new CellVersion.Id(id));
        return cell;
    }

    private String run(String id, String code) {
        Outcome outcome = shell.evaluate(new CellSource(++number, code), cell(id));
        return outcome instanceof Outcome.Done done
                ? done.result().map(bundle -> bundle.text()).orElse("")
                : outcome.toString();
    }
}
