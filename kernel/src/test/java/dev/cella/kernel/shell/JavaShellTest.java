package dev.cella.kernel.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertEquals(List.of(), shell.addImports(List.of("java.util.*", "static java.lang.Math.*")));
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @Test
    void importsThatDoNotCompileAreNamedWithTheReason() {
        List<String> problems = shell.addImports(List.of("no.such.thing.*"));
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).contains("import no.such.thing.*;"));
        assertTrue(problems.get(0).contains("does not exist"));
    }

    @Test
    void importsGivenTogetherOutliveThoseThatCellsAddOrGetWrong() {
        shell.addImports(List.of("no.such.thing.*", "java.math.BigDecimal"));
        shell.addImports(List.of("java.time.Year"));
        assertEquals("none", result("import java.util.*;"));
        assertEquals("none", result("import static java.lang.Math.*;"));
        assertEquals("[1, 0, 4, -999999999]", result("List.of(BigDecimal.ONE, abs(0), 2 + 2, Year.MIN_VALUE)"));
    }

    @Test
    void theLastExpressionIsTheResult() {
        assertEquals("3", result("int three = 3;\nthree"));
        assertEquals("none", result("three = 3;"));
        assertEquals("4.0", result("sqrt(16)"));
    }

    @Test
    void largeValuesAreNotTurnedIntoTextBehindTheScenes() {
        result("class Counting { static int asked; public String toString() { asked++; return \"c\"; } }");
        assertEquals("none", result("Counting one = new Counting();"));
        assertEquals("none", result("new Counting();"));
        assertEquals("0", result("Counting.asked"));
    }

    @Test
    void problemsAreInTermsOfTheCell() {
        var rejected = assertInstanceOf(Outcome.Rejected.class, run("int fine = 1;\n// why\nString s = fine;"));
        Problem problem = rejected.problems().get(0);
        assertEquals("compiler.err.prob.found.req", problem.code());
        assertEquals("incompatible types: int cannot be converted to String", problem.message());
        assertEquals(
                new CellSource.Span(problem.where().cell(), 3, problem.where().lineText(), 11, 4), problem.where());
    }

    @Test
    void exceptionsAreInTermsOfTheCells() {
        run("int divide(int n) {\n  return 1 / n;\n}");
        int declared = number;
        var thrown = assertInstanceOf(Outcome.Thrown.class, run("\n\n  divide(0)"));
        ThrownError error = thrown.chain().get(0);
        assertEquals("ArithmeticException", error.shortName());
        assertEquals("/ by zero", error.message());
        assertEquals(
                List.of("divide cell " + declared + ", line 2", " cell " + number + ", line 3"),
                error.frames().stream()
                        .map(frame -> frame.method() + " "
                                + frame.where().orElseThrow().location())
                        .toList());
    }

    @Test
    void anInterruptEndsAnEndlessLoop() throws InterruptedException {
        Thread interrupting = new Thread(() -> {
            while (!outlet.events().contains("display looping")) {
                Thread.onSpinWait();
            }
            shell.interrupt();
        });
        interrupting.start();
        assertInstanceOf(
                Outcome.Interrupted.class,
                run("dev.cella.kernel.display.Display.display(\"looping\"); while (true) {}"));
        interrupting.join();
        assertEquals("2", result("1 + 1"));
    }

    @Test
    void anInterruptBeforeTheExpectedCellHasStartedEndsIt() {
        shell.expectCell(true);
        shell.interrupt();
        assertInstanceOf(Outcome.Interrupted.class, run("while (true) {}"));
        assertEquals("2", result("1 + 1"));
    }

    @Test
    void anInterruptWhenNoCellIsExpectedIsNotMeantForTheNext() {
        shell.interrupt();
        assertEquals("2", result("1 + 1"));
        shell.expectCell(true);
        shell.interrupt();
        shell.expectCell(false);
        assertEquals("4", result("2 + 2"));
    }

    @Test
    void exitIsRefusedAlsoAsAMethodReference() {
        for (String code :
                List.of("System.exit(3);", "java.util.function.IntConsumer c = System::exit; c.accept(3);")) {
            var thrown = assertInstanceOf(Outcome.Thrown.class, run(code));
            assertTrue(thrown.chain().get(0).message().startsWith("System.exit(3) would stop the kernel"));
        }
    }

    @Test
    void otherMethodsCalledExitAreLeftAlone() {
        assertEquals(
                "left 3", result("class Door { static String exit(int n) { return \"left \" + n; } }\nDoor.exit(3)"));
    }

    @Test
    void declarationsMayWaitForOthers() {
        run("int early() { return late() + 1; }");
        assertTrue(
                outlet.events().toString().contains("early is declared, but cannot be used before method late() is"));
        run("int late() { return 1; }");
        assertEquals("2", result("early()"));
    }

    @Test
    void completionKnowsTheCellSoFar() {
        String code = "List<String> names = List.of();\nnames.isEm";
        Completions found = shell.complete(code, code.length());
        assertEquals(List.of("isEmpty()"), found.texts());
        assertEquals("isEm", code.substring(found.start(), found.end()));
    }

    @Test
    void documentationIsFoundAroundTheCursor() {
        for (String code : List.of("Math.max|(1, 2)", "Math.ma|x", "Math.max(|", "f(g[1], Math.max(1, |")) {
            int cursor = code.indexOf('|');
            String text =
                    shell.document(code.replace("|", ""), cursor).orElseThrow().text();
            assertTrue(text.contains("int Math.max(int a, int b)"), code);
        }
    }

    private Outcome run(String code) {
        return shell.evaluate(new CellSource(++number, code), cell);
    }

    private String result(String code) {
        var done = assertInstanceOf(Outcome.Done.class, run(code), code);
        return done.result().map(bundle -> bundle.text()).orElse("none");
    }
}
