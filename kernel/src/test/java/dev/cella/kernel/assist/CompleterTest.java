package dev.cella.kernel.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
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

@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CompleterTest {
    private JavaShell shell;

    @BeforeAll
    void open() {
        shell = new JavaShell(List.of());
        shell.addImports(List.of("java.util.*", "static java.lang.Math.*"));
        Cell cell = new Cell(new RecordingOutlet(), (question, password) -> "");
        String code = """
                List<String> names = List.of();
                int twelve = 12;
                int total(int a) { return a; }
                int total(int a, int b) { return a + b; }
                class Dog { void bark(int times) { } }
                Dog rex = new Dog();
                """;
        assertThat(shell.evaluate(new CellSource(1, code), cell)).isInstanceOf(Outcome.Done.class);
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @Test
    void methods_come_with_the_signatures_of_all_overloads() {
        assertThat(first("\"a\".substr"))
                .isEqualTo(
                        new Completion("substring(", "function", "substring(int) String\nsubstring(int, int) String"));
        assertThat(first("sqr")).isEqualTo(new Completion("sqrt(", "function", "sqrt(double) double"));
    }

    @Test
    void own_things_come_with_their_signatures() {
        assertThat(sorted(first("tot").signature())).isEqualTo("total(int) int\ntotal(int,int) int");
        assertThat(first("twel")).isEqualTo(new Completion("twelve", "instance", "int"));
        assertThat(first("rex.ba")).isEqualTo(new Completion("bark(", "function", "void Dog.bark(int times)"));
    }

    @Test
    void capitals_abbreviate() {
        assertThat(texts("AL")).contains("ArrayList");
        assertThat(texts("names.iE")).isEqualTo(List.of("isEmpty()"));
        assertThat(texts("ConcurrentHM").get(0)).isEqualTo("java.util.concurrent.ConcurrentHashMap");
    }

    @Test
    void types_that_are_not_imported_are_written_out() {
        Completions found = shell.complete("new AtomicInt", 13);
        assertThat(found.texts()).contains("java.util.concurrent.atomic.AtomicInteger");
        assertThat(found.start()).isEqualTo(4);
    }

    @Test
    void the_fittest_comes_first() {
        assertThat(texts("int n = tw").get(0)).isEqualTo("twelve");
        List<String> ofDog = texts("rex.");
        assertThat(ofDog.get(0)).isEqualTo("bark(");
        assertThat(ofDog.indexOf("hashCode()")).isGreaterThan(0);
        assertThat(texts("List<String> copy = ").get(0)).isEqualTo("names");
    }

    @Test
    void nothing_is_offered_twice() {
        for (String code : List.of("", "names.", "Math.", "Str", "new ArrayList")) {
            List<String> texts = texts(code);
            assertThat(new HashSet<>(texts).size()).as(code).isEqualTo(texts.size());
        }
    }

    @Test
    void declarations_of_the_same_cell_are_known() {
        assertThat(first("var text = \"a b\";\nint other = 1;\ntext.substr"))
                .isEqualTo(
                        new Completion("substring(", "function", "substring(int) String\nsubstring(int, int) String"));
        assertThat(first("String text = null;\nif (true) {\n    te"))
                .isEqualTo(new Completion("text", "instance", "String"));
        assertThat(first("int area(int width) {\n    return wi")).isEqualTo(new Completion("width", "instance", "int"));
    }

    @Test
    void types_and_comments_of_added_folders_are_known(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("herbs/SalviaOfficinalis.java");
        Files.createDirectories(source.getParent());
        Files.writeString(
                source, "package herbs; public class SalviaOfficinalis { public int leaves() { return 3; } }");
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
        Path comments = folder.resolve("META-INF/cella/javadoc.tsv");
        Files.createDirectories(comments.getParent());
        Files.writeString(comments, "herbs.SalviaOfficinalis\tleaves()\tHow many leaves it has.\n");
        assertThat(failed).isEqualTo(0);
        assertThat(texts("new SalviaO")).isEqualTo(List.of());
        shell.addToClassPath(folder);
        assertThat(texts("new SalviaO")).isEqualTo(List.of("herbs.SalviaOfficinalis"));
        String call = "new herbs.SalviaOfficinalis().leaves(";
        assertThat(shell.document(call, call.length()).orElseThrow().text()).contains("How many leaves it has.");
        assertThat(first("new herbs.SalviaOfficinalis().lea").signature()).isEqualTo("leaves() int");
    }

    private Completion first(String code) {
        return shell.complete(code, code.length()).found().get(0);
    }

    private List<String> texts(String code) {
        return shell.complete(code, code.length()).texts();
    }

    private static String sorted(String lines) {
        return String.join("\n", lines.lines().sorted().toList());
    }
}
