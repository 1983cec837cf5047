package dev.cella.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.kernel.assist.Completeness;
import dev.cella.kernel.assist.Completions;
import dev.cella.kernel.diagnose.ThrownError;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.spi.Magic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MagicShellTest {
    private RecordingOutlet outlet;
    private MagicShell shell;
    private int number;

    @BeforeAll
    void open() {
        JavaShell java = new JavaShell(List.of());
        java.addImports(List.of("java.util.*"));
        shell = new MagicShell(java);
        shell.add(Magic.of("%echo", "%echo TEXT", "Says it again.", (text, body) -> text));
        shell.add(Magic.of("%%shout", "%%shout", "Says it louder.", (text, body) -> body + "!"));
        shell.add(Magic.of(
                "%broken",
                "%broken", "Fails.", (text, body) -> {
                    throw new NoClassDefFoundError("org/example/Missing");
                }));
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @Test
    void magicsAndJavaRunInOrder() {
        assertEquals("a", result("int one = 1;\n%echo x\none++;\n%echo a"));
        assertEquals("2", result("one"));
    }

    @Test
    void theLinesOfErrorsAreThoseOfTheCell() {
        var rejected = assertInstanceOf(Outcome.Rejected.class, run("%echo x\n\nint bad = \"\";"));
        assertEquals(3, rejected.problems().get(0).where().line());
        var timed = assertInstanceOf(Outcome.Rejected.class, run("int ok = 1;\n%timeit -n 1 ok + bad"));
        assertEquals(2, timed.problems().get(0).where().line());
        assertEquals(
                "%timeit -n 1 ok + ".length(), timed.problems().get(0).where().column());
        var thrown = assertInstanceOf(Outcome.Thrown.class, run("%%timeit -n 1 -r 1\nint z = 0;\nint y = 1 / z;"));
        ThrownError error = thrown.chain().get(0);
        assertEquals("ArithmeticException", error.shortName());
        assertTrue(error.frames().stream()
                .anyMatch(frame -> frame.where().filter(at -> at.line() == 3).isPresent()));
    }

    @Test
    void backSlashesAndQuotesSurvive() {
        assertEquals("C:\\new \"a b\" 'c' \\\\n", result("%echo  C:\\new \"a b\" 'c' \\\\n "));
        assertEquals("\\frac{1}{2}\n  \"q\"!", result("%%shout\n\\frac{1}{2}\n  \"q\""));
    }

    @ParameterizedTest
    @CsvSource({"%tme, %time", "%timit, %timeit", "%html, %%html", "%%load, %load", "%maben, %maven"})
    void anUnknownMagicIsToldTheNearest(String wrong, String right) {
        assertEquals(
                "there is no magic " + wrong + "; did you mean " + right + "?",
                failure(wrong + " x").message());
    }

    @Test
    void anErrorOfAMagicFailsTheCellOnly() {
        ThrownError error = failure("int before = 3;\n%broken");
        assertEquals("java.lang.NoClassDefFoundError", error.className());
        assertEquals(2, error.frames().get(0).where().orElseThrow().line());
        assertEquals("3", result("before"));
    }

    @Test
    void aMagicThatWasReadAsJavaIsExplained() {
        assertInstanceOf(Outcome.Rejected.class, run("Thread.sleep(1)\n%vars"));
        assertTrue(outlet.printed().startsWith("%vars was read as a remainder"), outlet.printed());
    }

    @Test
    void aCellMagicBelowOtherLinesIsRefused() {
        assertTrue(failure("int a;\n%%shout\nx").message().contains("must stand on the first line"));
    }

    @Test
    void timeTellsOfTheCodeAndKeepsItsVariablesAndResult() {
        assertEquals("42", result("%time 6 * 7"));
        assertTrue(printed().matches("(?s)CPU times: total: .+\nWall time: .+"));
        assertEquals("none", result("%%time\nint timed = 5;\ntimed++;"));
        assertEquals("6", result("timed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%timeit -n 10 -r 3 Math.sqrt(2)",
                "%timeit -r3 -n10 List.of(1, 2) // both",
                "%timeit -n 10 -r 3 int x = 3; x++;",
                "%timeit -n 10 -r 3 Thread.yield()",
                "%timeit -n 10 -r 3 true",
                "%%timeit -n 10 -r 3 int start = 1;\nint next = start;\nnext++;",
            })
    void timeitMeasuresExpressionsAndStatements(String code) {
        assertEquals("none", result(code));
        assertTrue(
                printed().matches(".+ ± .+ per loop \\(mean ± std\\. dev\\. of 3 runs, 10 loops each\\)\n"), printed());
    }

    @Test
    void timeitCompilesTheCodeOnceAndRunsItAsOftenAsItSays() {
        result("int ran = 0;");
        result("%timeit -n 10 -r 3 ran++");
        assertEquals("30", result("ran"));
    }

    @Test
    void timeitOfNothingSaysHowItIsUsed() {
        assertTrue(failure("%timeit -n 3").message().contains("%timeit Math.sqrt(2)"));
        assertTrue(failure("%timeit -n 0 1").message().startsWith("0 is no number of times"));
    }

    @Test
    void theSessionIsListedAndForgotten() {
        JavaShell java = new JavaShell(List.of());
        try (MagicShell fresh = new MagicShell(java)) {
            java.addImports(List.of("java.util.*"));
            MagicShell old = shell;
            shell = fresh;
            run("int n = 3; String[] words = {\"a\\nb\"};\nrecord Point(int x) {}\nint twice(int k) { return 2 * k; }");
            run("%vars");
            assertEquals("int       n      3\nString[]  words  [a b]\n", printed());
            run("%types");
            assertEquals("record Point\n", printed());
            run("%methods");
            assertEquals("int twice(int)\n", printed());
            run("%imports");
            assertEquals("java.util.*\n", printed());
            run("%reset");
            assertEquals("forgot 4 declarations\n", printed());
            assertInstanceOf(Outcome.Rejected.class, run("n"));
            assertEquals("[]", result("new ArrayList<>()"));
            shell = old;
        }
    }

    @Test
    void filesOfThreeKindsAreLoaded(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a b.java"), "package x.y;\nclass Loaded { static int n() { return 4; } }");
        Files.writeString(folder.resolve("s.jsh"), "%echo hi\nint script = 5;");
        Files.writeString(
                folder.resolve("n.ipynb"),
                "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"no\"]},"
                        + "{\"cell_type\": \"code\", \"source\": [\"int book =\\n\", \"6;\"]}]}");
        run("%load \"" + folder + "/a b.java\" " + folder + "/s.jsh " + folder + "/n.ipynb");
        assertEquals("15", result("Loaded.n() + script + book"));
    }

    @Test
    void errorsInLoadedFilesNameTheFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bad.java"), "int fine;\nint bad = \"\";");
        var rejected = assertInstanceOf(Outcome.Rejected.class, run("%load " + folder + "/bad.java"));
        assertEquals("bad.java, line 2", rejected.problems().get(0).where().location());
        Files.writeString(folder.resolve("self.jsh"), "%load " + folder + "/self.jsh");
        assertTrue(failure("%load " + folder + "/self.jsh").message().endsWith("loads itself; leave that %load out"));
        assertTrue(failure("%load nowhere.java").message().contains("nowhere.java does not exist"));
    }

    @Test
    void classesAddedToTheClassPathCompileAndRun(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("Far.java");
        Files.writeString(source, "package far; public class Far { public static int away() { return 9; } }");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()));
        Files.createDirectories(folder.resolve("classes/far"));
        Files.move(folder.resolve("Far.class"), folder.resolve("classes/far/Far.class"));
        assertInstanceOf(Outcome.Rejected.class, run("far.Far.away()"));
        run("%classpath " + folder + "/classes");
        assertEquals("9", result("far.Far.away()"));
        run("%classpath");
        assertTrue(printed().contains(folder + "/classes"));
        assertTrue(failure("%jars " + source).message().contains("neither a jar nor a folder"));
        assertTrue(failure("%jars nowhere.jar").message().contains("does not exist"));
    }

    @Test
    void markupIsShownAsWritten() {
        run("%%html\n<b>\\n & \"q\"</b>");
        assertTrue(
                outlet.events().toString().contains("<b>\\n & \"q\"</b>"),
                outlet.events().toString());
    }

    @Test
    void completionKnowsMagicsFilesAndJava(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("helper.java"), "");
        assertEquals(List.of("%%time", "%%timeit", "%time", "%timeit"), complete("int a;\n%ti"));
        assertEquals(List.of("%%time", "%%timeit"), complete("%%ti"));
        assertEquals(
                List.of("%time", "%timeit"),
                complete("%help %ti").stream().filter(n -> !n.startsWith("%%")).toList());
        assertEquals(List.of(folder + "/helper.java"), complete("%load " + folder + "/he"));
        assertEquals(List.of("isEmpty()"), complete("String word = \"\";\n%time word.isEm"));
        assertEquals(List.of("isEmpty()"), complete("%%time\nString word = \"\";\nword.isEm"));
    }

    @Test
    void magicsAreDocumentedByInspectionAndByQuestionMark() {
        assertTrue(shell.document("%time f()", 3).orElseThrow().text().startsWith("%time CODE"));
        assertTrue(
                shell.document("%time Math.max(1, 2)", 12).orElseThrow().text().contains("int Math.max(int a, int b)"));
        run("%time?");
        assertTrue(printed().startsWith("%time CODE\n\nRuns code once"));
        assertTrue(shell.answer("?%time").orElseThrow().text().startsWith("%time CODE"));
        run("%help time");
        assertTrue(printed().startsWith("%time CODE\n\nRuns code once"));
        run("%lsmagic");
        assertTrue(printed().contains("%echo TEXT") && printed().contains("Says it again."));
    }

    @Test
    void linesWithMagicsAreComplete() {
        assertEquals(Completeness.State.COMPLETE, shell.completeness("%time f(").state());
        assertEquals(
                Completeness.State.INCOMPLETE,
                shell.completeness("%vars\nfor (;;) {").state());
        assertEquals(
                Completeness.State.INCOMPLETE, shell.completeness("%%html\n<p>").state());
        assertEquals(
                Completeness.State.COMPLETE, shell.completeness("%%html\n<p>\n").state());
    }

    private List<String> complete(String code) {
        Completions found = shell.complete(code, code.length());
        return found.texts();
    }

    private Outcome run(String code) {
        outlet = new RecordingOutlet();
        return shell.evaluate(new CellSource(++number, code), new Cell(outlet, (question, password) -> ""));
    }

    private String result(String code) {
        var done = assertInstanceOf(Outcome.Done.class, run(code), code);
        return done.result().map(bundle -> bundle.text()).orElse("none");
    }

    private ThrownError failure(String code) {
        return assertInstanceOf(Outcome.Thrown.class, run(code), code).chain().get(0);
    }

    private String printed() {
        return outlet.printed();
    }
}
