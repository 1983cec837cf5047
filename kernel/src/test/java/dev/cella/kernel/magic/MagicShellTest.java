package dev.cella.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

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
import java.util.Optional;
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
    void magics_and_java_run_in_order() {
        assertThat(result("int one = 1;\n%echo x\none++;\n%echo a")).isEqualTo("a");
        assertThat(result("one")).isEqualTo("2");
    }

    @Test
    void the_lines_of_errors_are_those_of_the_cell() {
        var rejected = assertThat(run("%echo x\n\nint bad = \"\";"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .actual();
        assertThat(rejected.problems().get(0).where().line()).isEqualTo(3);
        var timed = assertThat(run("int ok = 1;\n%timeit -n 1 ok + bad"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .actual();
        assertThat(timed.problems().get(0).where().line()).isEqualTo(2);
        assertThat(timed.problems().get(0).where().column()).isEqualTo("%timeit -n 1 ok + ".length());
        var thrown = assertThat(run("%%timeit -n 1 -r 1\nint z = 0;\nint y = 1 / z;"))
                .asInstanceOf(type(Outcome.Thrown.class))
                .actual();
        ThrownError error = thrown.chain().get(0);
        assertThat(error.shortName()).isEqualTo("ArithmeticException");
        assertThat(error.frames().stream()
                        .anyMatch(frame ->
                                frame.where().filter(at -> at.line() == 3).isPresent()))
                .isTrue();
    }

    @Test
    void back_slashes_and_quotes_survive() {
        assertThat(result("%echo  C:\\new \"a b\" 'c' \\\\n ")).isEqualTo("C:\\new \"a b\" 'c' \\\\n");
        assertThat(result("%%shout\n\\frac{1}{2}\n  \"q\"")).isEqualTo("\\frac{1}{2}\n  \"q\"!");
    }

    @ParameterizedTest
    @CsvSource({"%tme, %time", "%timit, %timeit", "%html, %%html", "%%load, %load", "%maben, %maven"})
    void an_unknown_magic_is_told_the_nearest(String wrong, String right) {
        assertThat(failure(wrong + " x").message())
                .isEqualTo("there is no magic " + wrong + "; did you mean " + right + "?");
    }

    @Test
    void an_error_of_a_magic_fails_the_cell_only() {
        ThrownError error = failure("int before = 3;\n%broken");
        assertThat(error.className()).isEqualTo("java.lang.NoClassDefFoundError");
        assertThat(error.frames().get(0).where().orElseThrow().line()).isEqualTo(2);
        assertThat(result("before")).isEqualTo("3");
    }

    @Test
    void a_magic_that_was_read_as_java_is_explained() {
        assertThat(run("Thread.sleep(1)\n%vars")).isInstanceOf(Outcome.Rejected.class);
        assertThat(outlet.printed()).startsWith("%vars was read as a remainder");
    }

    @Test
    void a_cell_magic_below_other_lines_is_refused() {
        assertThat(failure("int a;\n%%shout\nx").message()).contains("must be on the first line");
    }

    @Test
    void time_tells_of_the_code_and_keeps_its_variables_and_result() {
        assertThat(result("%time 6 * 7")).isEqualTo("42");
        assertThat(printed()).matches("(?s)CPU times: total: .+\nWall time: .+");
        assertThat(result("%%time\nint timed = 5;\ntimed++;")).isEqualTo("none");
        assertThat(result("timed")).isEqualTo("6");
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
    void timeit_measures_expressions_and_statements(String code) {
        assertThat(result(code)).isEqualTo("none");
        assertThat(printed()).matches(".+ ± .+ per loop \\(mean ± std\\. dev\\. of 3 runs, 10 loops each\\)\n");
    }

    @Test
    void timeit_compiles_the_code_once_and_runs_it_as_often_as_it_says() {
        result("int ran = 0;");
        result("%timeit -n 10 -r 3 ran++");
        assertThat(result("ran")).isEqualTo("30");
    }

    @Test
    void timeit_of_nothing_says_how_it_is_used() {
        assertThat(failure("%timeit -n 3").message()).contains("%timeit Math.sqrt(2)");
        assertThat(failure("%timeit -n 0 1").message()).startsWith("0 is not a valid count");
    }

    @Test
    void the_session_is_listed_and_forgotten() {
        JavaShell java = new JavaShell(List.of());
        try (MagicShell fresh = new MagicShell(java)) {
            java.addImports(List.of("java.util.*"));
            MagicShell old = shell;
            shell = fresh;
            run("int n = 3; String[] words = {\"a\\nb\"};\nrecord Point(int x) {}\nint twice(int k) { return 2 * k; }");
            run("%vars");
            assertThat(printed()).isEqualTo("int       n      3\nString[]  words  [a b]\n");
            run("%types");
            assertThat(printed()).isEqualTo("record Point\n");
            run("%methods");
            assertThat(printed()).isEqualTo("int twice(int)\n");
            run("%imports");
            assertThat(printed()).isEqualTo("java.util.*\n");
            run("%reset");
            assertThat(printed()).isEqualTo("forgot 4 declarations\n");
            assertThat(run("n")).isInstanceOf(Outcome.Rejected.class);
            assertThat(result("new ArrayList<>()")).isEqualTo("[]");
            shell = old;
        }
    }

    @Test
    void files_of_three_kinds_are_loaded(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a b.java"), "package x.y;\nclass Loaded { static int n() { return 4; } }");
        Files.writeString(folder.resolve("s.jsh"), "%echo hi\nint script = 5;");
        Files.writeString(
                folder.resolve("n.ipynb"),
                "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"no\"]},"
                        + "{\"cell_type\": \"code\", \"source\": [\"int book =\\n\", \"6;\"]}]}");
        run("%load \"" + folder + "/a b.java\" " + folder + "/s.jsh " + folder + "/n.ipynb");
        assertThat(result("Loaded.n() + script + book")).isEqualTo("15");
    }

    @Test
    void errors_in_loaded_files_name_the_file(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bad.java"), "int fine;\nint bad = \"\";");
        var rejected = assertThat(run("%load " + folder + "/bad.java"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .actual();
        assertThat(rejected.problems().get(0).where().location()).isEqualTo("bad.java, line 2");
        Files.writeString(folder.resolve("self.jsh"), "%load " + folder + "/self.jsh");
        assertThat(failure("%load " + folder + "/self.jsh").message()).endsWith("loads itself; remove that %load");
        assertThat(failure("%load nowhere.java").message()).contains("nowhere.java does not exist");
    }

    @Test
    void classes_added_to_the_class_path_compile_and_run(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("Far.java");
        Files.writeString(source, "package far; public class Far { public static int away() { return 9; } }");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isEqualTo(0);
        Files.createDirectories(folder.resolve("classes/far"));
        Files.move(folder.resolve("Far.class"), folder.resolve("classes/far/Far.class"));
        assertThat(run("far.Far.away()")).isInstanceOf(Outcome.Rejected.class);
        run("%classpath " + folder + "/classes");
        assertThat(result("far.Far.away()")).isEqualTo("9");
        run("%classpath");
        assertThat(printed()).contains(folder + "/classes");
        assertThat(failure("%jars " + source).message()).contains("neither a jar nor a folder");
        assertThat(failure("%jars nowhere.jar").message()).contains("does not exist");
    }

    @Test
    void markup_is_shown_as_written() {
        run("%%html\n<b>\\n & \"q\"</b>");
        assertThat(outlet.events().toString()).contains("<b>\\n & \"q\"</b>");
    }

    @Test
    void completion_knows_magics_files_and_java(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("helper.java"), "");
        assertThat(complete("int a;\n%ti")).isEqualTo(List.of("%%time", "%%timeit", "%time", "%timeit"));
        assertThat(complete("%%ti")).isEqualTo(List.of("%%time", "%%timeit"));
        assertThat(complete("%help %ti").stream()
                        .filter(n -> !n.startsWith("%%"))
                        .toList())
                .isEqualTo(List.of("%time", "%timeit"));
        assertThat(complete("%load " + folder + "/he")).isEqualTo(List.of(folder + "/helper.java"));
        assertThat(complete("String word = \"\";\n%time word.isEm")).isEqualTo(List.of("isEmpty()"));
        assertThat(complete("%%time\nString word = \"\";\nword.isEm")).isEqualTo(List.of("isEmpty()"));
    }

    @Test
    void magics_are_documented_by_inspection_and_by_question_mark() {
        assertThat(shell.document("%time f()", 3).orElseThrow().text()).startsWith("%time CODE");
        assertThat(shell.document("%time Math.max(1, 2)", 12).orElseThrow().text())
                .contains("int Math.max(int a, int b)");
        run("%time?");
        assertThat(printed()).startsWith("%time CODE\n\nRuns code once");
        assertThat(shell.answer("?%time").orElseThrow().text()).startsWith("%time CODE");
        run("%help time");
        assertThat(printed()).startsWith("%time CODE\n\nRuns code once");
        run("%lsmagic");
        assertThat(printed().contains("%echo TEXT") && printed().contains("Says it again."))
                .isTrue();
    }

    @Test
    void lines_with_magics_are_complete() {
        assertThat(shell.completeness("%time f(").state()).isEqualTo(Completeness.State.COMPLETE);
        assertThat(shell.completeness("%vars\nfor (;;) {").state()).isEqualTo(Completeness.State.INCOMPLETE);
        assertThat(shell.completeness("%%html\n<p>").state()).isEqualTo(Completeness.State.INCOMPLETE);
        assertThat(shell.completeness("%%html\n<p>\n").state()).isEqualTo(Completeness.State.COMPLETE);
    }

    @Test
    void a_cell_can_look_up_the_runs_before_it() {
        run("int looked = 1;");
        run("int looked = ;");
        assertThat(result("""
                var runs = dev.cella.kernel.spi.EarlierCell.all();
                runs.subList(runs.size() - 2, runs.size()).stream().map(r -> r.text() + " " + r.compiled()).toList()""")).isEqualTo("[int looked = 1; true, int looked = ; false]");
    }

    @Test
    void a_cell_can_look_up_the_lines_of_an_exception() {
        run("// a comment\nint fails(int n) {\n    int[] one = new int[1];\n    return one[n];\n}");
        assertThat(result("""
                String line() {
                    try {
                        return "" + fails(7);
                    } catch (Exception e) {
                        var line = dev.cella.kernel.spi.CellLine.of(e).get(0);
                        return line.number() + " " + line.method() + " " + line.text();
                    }
                }
                line()""")).isEqualTo("4 fails return one[n];");
    }

    @Test
    void the_advice_of_an_extension_replaces_that_of_the_kernel() {
        try (MagicShell advised = new MagicShell(new JavaShell(List.of()))) {
            advised.adviseBy((text, earlier) ->
                    text.contains("help") ? Optional.of("It is cell " + earlier.size() + ".") : Optional.empty());
            assertThat(advice(advised, "help + 1;")).isEqualTo("It is cell 0.");
            assertThat(advice(advised, "other + 1;")).startsWith("other has not been defined yet");
            assertThat(advice(advised, "help + 2;")).isEqualTo("It is cell 2.");
        }
    }

    private String advice(MagicShell asked, String code) {
        Cell cell = new Cell(new RecordingOutlet(), (question, password) -> "");
        var rejected = assertThat(asked.evaluate(new CellSource(++number, code), cell))
                .asInstanceOf(type(Outcome.Rejected.class))
                .actual();
        assertThat(rejected.problems()).hasSize(1);
        return rejected.problems().get(0).advice();
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
        var done = assertThat(run(code)).asInstanceOf(type(Outcome.Done.class)).actual();
        return done.result().map(bundle -> bundle.text()).orElse("none");
    }

    private ThrownError failure(String code) {
        return assertThat(run(code))
                .asInstanceOf(type(Outcome.Thrown.class))
                .actual()
                .chain()
                .get(0);
    }

    private String printed() {
        return outlet.printed();
    }
}
