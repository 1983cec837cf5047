package dev.cella.kernel.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DependantsTest {
    private final RecordingOutlet outlet = new RecordingOutlet();
    private final JavaShell shell = new JavaShell(List.of());

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void variables_of_a_new_class_are_empty_again() {
        run("class Dog { }\nDog rex = new Dog();");
        assertThat(run("class Dog { int age; }"))
                .isEqualTo(List.of(
                        "stdout rex was reset, because Dog was redeclared; run the cell that assigns it again\n"));
    }

    @Test
    void what_no_longer_fits_is_named_until_it_fits_again() {
        run("int g() { return 1; }\nint twice() { return 2 * g(); }");
        assertThat(run("String g() { return \"\"; }"))
                .isEqualTo(List.of("stdout twice cannot be used now: bad operand types for binary operator '*'\n"));
        assertThat(run("int g() { return 3; }"))
                .isEqualTo(List.of("stdout twice can be used now, because g is declared\n"));
        assertThat(run("if (twice() != 6) throw new AssertionError();")).isEqualTo(List.of());
    }

    @Test
    void a_missing_class_is_named_with_the_one_that_was_meant() {
        assertThat(run("Comparable<Strin> s;"))
                .isEqualTo(List.of(
                        "stdout s is declared, but cannot be used until class Strin is; did you mean String?\n"));
        assertThat(run("Comparable<AtomicLong> n;"))
                .isEqualTo(List.of("stdout n is declared, but cannot be used until class AtomicLong is;"
                        + " import java.util.concurrent.atomic.AtomicLong;\n"));
    }

    @Test
    void a_method_that_is_changed_and_then_misses_a_variable_says_so_each_time() {
        run("double f(int x) { return 1; }");
        for (int tries = 0; tries < 2; tries++) {
            assertThat(run("double f(int x) { sum = " + tries + "; return sum; }"))
                    .isEqualTo(List.of("stdout f is declared, but cannot be used until variable sum is; declare sum, or"
                            + " check its spelling\n"));
        }
    }

    @Test
    void a_variable_that_is_declared_out_of_reach_is_to_be_moved_up() {
        String sentence = "stdout f is declared, but cannot be used until variable sum is; ";
        String advice = "sum is declared in a block { … } that has ended, or further down: move its declaration up\n";
        assertThat(run("int f() { for (int i = 0; i < 3; i++) { int sum = i; }\nreturn sum; }"))
                .isEqualTo(List.of(sentence + advice));
        assertThat(run("int f() { sum = 1; int sum = 2; return sum; }")).isEqualTo(List.of(sentence + advice));
        assertThat(run("int f() { // int sum;\nreturn sum; }"))
                .isEqualTo(List.of(sentence + "declare sum, or check its spelling\n"));
    }

    @Test
    void several_missing_names_are_many() {
        assertThat(run("int f() { return one() + two(); }"))
                .isEqualTo(
                        List.of("stdout f is declared, but cannot be used until method one() and method two() are\n"));
    }

    @Test
    void what_is_declared_further_down_in_the_cell_is_not_missed() {
        assertThat(run("int outer() { return inner(); }\nint inner() { return 1; }\nint n = outer();"))
                .isEqualTo(List.of());
        assertThat(run("int user() { return later(); }\nint other = 1;"))
                .isEqualTo(List.of("stdout user is declared, but cannot be used until method later() is\n"));
    }

    @Test
    void code_that_uses_a_waiting_class_is_told_what_the_class_waits_for() {
        Cell cell = new Cell(outlet, (question, password) -> "");
        Outcome outcome = shell.evaluate(new CellSource(1, "class Waits { Missing m; }\nnew Waits().m"), cell);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> assertThat(rejected.problems())
                .extracting(Problem::advice)
                .containsExactly("Waits is declared, but cannot be used until class Missing is."));
    }

    @Test
    void static_methods_can_be_declared_anew() {
        run("static int st() { return 1; }\nint use() { return st(); }");
        assertThat(run("static int st() { return 2; }")).isEqualTo(List.of());
        assertThat(run("if (use() != 2) throw new AssertionError();")).isEqualTo(List.of());
    }

    private List<String> run(String code) {
        outlet.events().clear();
        Cell cell = new Cell(outlet, (question, password) -> "");
        assertThat(shell.evaluate(new CellSource(1, code), cell)).isInstanceOf(Outcome.Done.class);
        return List.copyOf(outlet.events());
    }
}
