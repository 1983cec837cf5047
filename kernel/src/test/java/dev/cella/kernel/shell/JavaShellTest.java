package dev.cella.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cella.kernel.assist.Completions;
import dev.cella.kernel.diagnose.Problem;
import dev.cella.kernel.diagnose.ThrownError;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.source.CellSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JavaShellTest {
    private final RecordingOutlet outlet = new RecordingOutlet();
    private final Cell cell = new Cell(outlet, (question, password) -> "");
    private JavaShell shell;
    private int number;

    @BeforeAll
    void open() {
        shell = new JavaShell(List.of());
        assertThat(shell.addImports(List.of("java.util.*", "static java.lang.Math.*")))
                .isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @Test
    void imports_that_do_not_compile_are_named_with_the_reason() {
        List<String> problems = shell.addImports(List.of("no.such.thing.*"));
        assertThat(problems.size()).isEqualTo(1);
        assertThat(problems.get(0)).contains("import no.such.thing.*;");
        assertThat(problems.get(0)).contains("does not exist");
    }

    @Test
    void imports_given_together_outlive_those_that_cells_add_or_get_wrong() {
        shell.addImports(List.of("no.such.thing.*", "java.math.BigDecimal"));
        shell.addImports(List.of("java.time.Year"));
        assertThat(result("import java.util.*;")).isEqualTo("none");
        assertThat(result("import static java.lang.Math.*;")).isEqualTo("none");
        assertThat(result("List.of(BigDecimal.ONE, abs(0), 2 + 2, Year.MIN_VALUE)"))
                .isEqualTo("[1, 0, 4, -999999999]");
    }

    @Test
    void the_last_expression_is_the_result() {
        assertThat(result("int three = 3;\nthree")).isEqualTo("3");
        assertThat(result("three = 3;")).isEqualTo("none");
        assertThat(result("sqrt(16)")).isEqualTo("4.0");
    }

    @Test
    void large_values_are_not_turned_into_text_behind_the_scenes() {
        result("class Counting { static int asked; public String toString() { asked++; return \"c\"; } }");
        assertThat(result("Counting one = new Counting();")).isEqualTo("none");
        assertThat(result("new Counting();")).isEqualTo("none");
        assertThat(result("Counting.asked")).isEqualTo("0");
    }

    @Test
    void problems_are_in_terms_of_the_cell() {
        var rejected = assertThat(run("int fine = 1;\n// why\nString s = fine;"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .actual();
        Problem problem = rejected.problems().get(0);
        assertThat(problem.code()).isEqualTo("compiler.err.prob.found.req");
        assertThat(problem.message()).isEqualTo("incompatible types: int cannot be converted to String");
        assertThat(problem.where())
                .isEqualTo(new CellSource.Span(
                        problem.where().cell(), 3, problem.where().lineText(), 11, 4));
    }

    @Test
    void exceptions_are_in_terms_of_the_cells() {
        run("int divide(int n) {\n  return 1 / n;\n}");
        int declared = number;
        var thrown = assertThat(run("\n\n  divide(0)"))
                .asInstanceOf(type(Outcome.Thrown.class))
                .actual();
        ThrownError error = thrown.chain().get(0);
        assertThat(error.shortName()).isEqualTo("ArithmeticException");
        assertThat(error.message()).isEqualTo("/ by zero");
        assertThat(error.frames().stream()
                        .map(frame -> frame.method() + " "
                                + frame.where().orElseThrow().location())
                        .toList())
                .isEqualTo(List.of("divide cell " + declared + ", line 2", " cell " + number + ", line 3"));
    }

    @Test
    void an_interrupt_ends_an_endless_loop_and_says_where_it_was() throws InterruptedException {
        Thread interrupting = new Thread(() -> {
            while (!outlet.events().contains("display looping")) {
                Thread.onSpinWait();
            }
            shell.interrupt();
        });
        interrupting.start();
        run("""
                int endless() {
                    int n = 0;
                    dev.cella.kernel.display.Display.display("looping");
                    while (n >= 0) {
                        n = n % 7 + 1;
                    }
                    return n;
                }""");
        var interrupted = assertThat(run("endless();"))
                .asInstanceOf(type(Outcome.Interrupted.class))
                .actual();
        interrupting.join();
        List<ThrownError.Frame> own = interrupted.chain().get(0).frames().stream()
                .filter(frame -> frame.where().isPresent())
                .toList();
        assertThat(own.get(0).method()).isEqualTo("endless");
        assertThat(own.get(0).where().orElseThrow().line()).isBetween(3, 5);
        assertThat(own.get(own.size() - 1).where().orElseThrow().lineText()).isEqualTo("endless();");
        assertThat(interrupted.chain().get(0).advice()).contains("the loop around this line");
        assertThat(result("1 + 1")).isEqualTo("2");
    }

    @Test
    void an_interrupt_before_the_expected_cell_has_started_ends_it() {
        shell.expectCell(true);
        shell.interrupt();
        assertThat(run("while (true) {}")).isInstanceOf(Outcome.Interrupted.class);
        assertThat(result("1 + 1")).isEqualTo("2");
    }

    @Test
    void an_interrupt_when_no_cell_is_expected_is_not_meant_for_the_next() {
        shell.interrupt();
        assertThat(result("1 + 1")).isEqualTo("2");
        shell.expectCell(true);
        shell.interrupt();
        shell.expectCell(false);
        assertThat(result("2 + 2")).isEqualTo("4");
    }

    @Test
    void exit_is_refused_also_as_a_method_reference() {
        for (String code :
                List.of("System.exit(3);", "java.util.function.IntConsumer c = System::exit; c.accept(3);")) {
            var thrown = assertThat(run(code))
                    .asInstanceOf(type(Outcome.Thrown.class))
                    .actual();
            assertThat(thrown.chain().get(0).message()).startsWith("System.exit(3) would end the kernel");
        }
    }

    @Test
    void other_methods_called_exit_are_left_alone() {
        assertThat(result("class Door { static String exit(int n) { return \"left \" + n; } }\nDoor.exit(3)"))
                .isEqualTo("left 3");
    }

    @Test
    void declarations_may_wait_for_others() {
        run("int early() { return late() + 1; }");
        assertThat(outlet.events().toString()).contains("early is declared, but cannot be used until method late() is");
        run("int late() { return 1; }");
        assertThat(result("early()")).isEqualTo("2");
    }

    @Test
    void completion_knows_the_cell_so_far() {
        String code = "List<String> names = List.of();\nnames.isEm";
        Completions found = shell.complete(code, code.length());
        assertThat(found.texts()).isEqualTo(List.of("isEmpty()"));
        assertThat(code.substring(found.start(), found.end())).isEqualTo("isEm");
    }

    @Test
    void documentation_is_found_around_the_cursor() {
        for (String code : List.of("Math.max|(1, 2)", "Math.ma|x", "Math.max(|", "f(g[1], Math.max(1, |")) {
            int cursor = code.indexOf('|');
            String text =
                    shell.document(code.replace("|", ""), cursor).orElseThrow().text();
            assertThat(text).as(code).contains("int Math.max(int a, int b)");
        }
    }

    private Outcome run(String code) {
        return shell.evaluate(new CellSource(++number, code), cell);
    }

    private String result(String code) {
        var done = assertThat(run(code)).asInstanceOf(type(Outcome.Done.class)).actual();
        return done.result().map(bundle -> bundle.text()).orElse("none");
    }
}
