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
    void variablesOfANewClassAreEmptyAgain() {
        run("class Dog { }\nDog rex = new Dog();");
        assertEquals(
                List.of("stdout rex is empty again, because Dog was declared again; run the cell that fills it\n"),
                run("class Dog { int age; }"));
    }

    @Test
    void whatNoLongerFitsIsNamedUntilItFitsAgain() {
        run("int g() { return 1; }\nint twice() { return 2 * g(); }");
        assertEquals(
                List.of("stdout twice cannot be used now: bad operand types for binary operator '*'\n"),
                run("String g() { return \"\"; }"));
        assertEquals(List.of("stdout twice can be used now, because g is declared\n"), run("int g() { return 3; }"));
        assertEquals(List.of(), run("if (twice() != 6) throw new AssertionError();"));
    }

    @Test
    void aMissingClassIsNamedWithTheOneThatWasMeant() {
        assertEquals(
                List.of("stdout s is declared, but cannot be used before class Strin is; did you mean String?\n"),
                run("Comparable<Strin> s;"));
        assertEquals(
                List.of("stdout n is declared, but cannot be used before class AtomicLong is;"
                        + " import java.util.concurrent.atomic.AtomicLong;\n"),
                run("Comparable<AtomicLong> n;"));
    }

    @Test
    void whatIsDeclaredFurtherDownInTheCellIsNotMissed() {
        assertEquals(List.of(), run("int outer() { return inner(); }\nint inner() { return 1; }\nint n = outer();"));
        assertEquals(
                List.of("stdout user is declared, but cannot be used before method later() is\n"),
                run("int user() { return later(); }\nint other = 1;"));
    }

    @Test
    void staticMethodsCanBeDeclaredAnew() {
        run("static int st() { return 1; }\nint use() { return st(); }");
        assertEquals(List.of(), run("static int st() { return 2; }"));
        assertEquals(List.of(), run("if (use() != 2) throw new AssertionError();"));
    }

    private List<String> run(String code) {
        outlet.events().clear();
        Cell cell = new Cell(outlet, (question, password) -> "");
        assertInstanceOf(Outcome.Done.class, shell.evaluate(new CellSource(1, code), cell));
        return List.copyOf(outlet.events());
    }
}
