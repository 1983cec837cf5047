package dev.cella.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.source.CellSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that ask the context class loader find what was added to the class path. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ContextClassLoaderTest {
    private static final String SERVICE =
            "java.util.ServiceLoader.load(java.util.function.Supplier.class).findFirst().get().get()";
    private static final String NOTE =
            "new String(Thread.currentThread().getContextClassLoader().getResourceAsStream(\"note.txt\").readAllBytes())";

    @Test
    void services_and_resources_of_an_added_jar_are_found_in_cells_and_in_their_threads(@TempDir Path folder)
            throws Exception {
        try (JavaShell shell = new JavaShell(List.of())) {
            assertThat(result(shell, "1 + 1")).isEqualTo("2"); // the thread exists before the jar
            shell.addToClassPath(jar(folder));
            assertThat(result(shell, SERVICE)).isEqualTo("served");
            assertThat(result(shell, NOTE)).isEqualTo("a note");
            assertThat(result(shell, inThread("new Thread(task).start()", SERVICE)))
                    .isEqualTo("served");
            assertThat(result(
                            shell, inThread("java.util.concurrent.Executors.newCachedThreadPool().submit(task)", NOTE)))
                    .isEqualTo("a note");
        }
    }

    private static String inThread(String start, String expression) {
        return "var task = new java.util.concurrent.FutureTask<Object>(() -> " + expression + ");\n" + start
                + ";\ntask.get()";
    }

    private static Path jar(Path folder) throws IOException {
        Path source = Files.writeString(
                folder.resolve("Served.java"),
                "public class Served implements java.util.function.Supplier<String> {"
                        + " public String get() { return \"served\"; } }");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        Path jar = folder.resolve("served.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, "Served.class", Files.readAllBytes(folder.resolve("Served.class")));
            add(out, "META-INF/services/java.util.function.Supplier", "Served".getBytes(StandardCharsets.UTF_8));
            add(out, "note.txt", "a note".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static void add(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(bytes);
    }

    private static String result(JavaShell shell, String code) {
        Outcome outcome =
                shell.evaluate(new CellSource(1, code), new Cell(new RecordingOutlet(), (question, password) -> ""));
        assertThat(outcome).as(code).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result().orElseThrow().text();
    }
}
