package dev.cella.kernel.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertInstanceOf(Outcome.Done.class, shell.evaluate(new CellSource(1, code), cell));
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @Test
    void methodsComeWithTheSignaturesOfAllOverloads() {
        assertEquals(
                new Completion("substring(", "function", "substring(int) String\nsubstring(int, int) String"),
                first("\"a\".substr"));
        assertEquals(new Completion("sqrt(", "function", "sqrt(double) double"), first("sqr"));
    }

    @Test
    void ownThingsComeWithTheirSignatures() {
        assertEquals("total(int) int\ntotal(int,int) int", sorted(first("tot").signature()));
        assertEquals(new Completion("twelve", "instance", "int"), first("twel"));
        assertEquals(new Completion("bark(", "function", "void Dog.bark(int times)"), first("rex.ba"));
    }

    @Test
    void capitalsAbbreviate() {
        assertTrue(texts("AL").contains("ArrayList"));
        assertEquals(List.of("isEmpty()"), texts("names.iE"));
        assertEquals(
                "java.util.concurrent.ConcurrentHashMap", texts("ConcurrentHM").get(0));
    }

    @Test
    void typesThatAreNotImportedAreWrittenOut() {
        Completions found = shell.complete("new AtomicInt", 13);
        assertTrue(found.texts().contains("java.util.concurrent.atomic.AtomicInteger"));
        assertEquals(4, found.start());
    }

    @Test
    void theFittestComesFirst() {
        assertEquals("twelve", texts("int n = tw").get(0));
        List<String> ofDog = texts("rex.");
        assertEquals("bark(", ofDog.get(0));
        assertTrue(ofDog.indexOf("hashCode()") > 0);
        assertEquals("names", texts("List<String> copy = ").get(0));
    }

    @Test
    void nothingIsOfferedTwice() {
        for (String code : List.of("", "names.", "Math.", "Str", "new ArrayList")) {
            List<String> texts = texts(code);
            assertEquals(texts.size(), new HashSet<>(texts).size(), code);
        }
    }

    @Test
    void declarationsOfTheSameCellAreKnown() {
        assertEquals(
                new Completion("substring(", "function", "substring(int) String\nsubstring(int, int) String"),
                first("var text = \"a b\";\nint other = 1;\ntext.substr"));
        assertEquals(new Completion("text", "instance", "String"), first("String text = null;\nif (true) {\n    te"));
        assertEquals(new Completion("width", "instance", "int"), first("int area(int width) {\n    return wi"));
    }

    @Test
    void typesAndCommentsOfAddedFoldersAreKnown(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("herbs/SalviaOfficinalis.java");
        Files.createDirectories(source.getParent());
        Files.writeString(
                source, "package herbs; public class SalviaOfficinalis { public int leaves() { return 3; } }");
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
        Path comments = folder.resolve("META-INF/cella/javadoc.tsv");
        Files.createDirectories(comments.getParent());
        Files.writeString(comments, "herbs.SalviaOfficinalis\tleaves()\tHow many leaves it has.\n");
        assertEquals(0, failed);
        assertEquals(List.of(), texts("new SalviaO"));
        shell.addToClassPath(folder);
        assertEquals(List.of("herbs.SalviaOfficinalis"), texts("new SalviaO"));
        String call = "new herbs.SalviaOfficinalis().leaves(";
        assertTrue(shell.document(call, call.length()).orElseThrow().text().contains("How many leaves it has."));
        assertEquals("leaves() int", first("new herbs.SalviaOfficinalis().lea").signature());
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
