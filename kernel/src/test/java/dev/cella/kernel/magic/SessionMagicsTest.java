package dev.cella.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.spi.Magic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The magics that list, forget and extend what a session has. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SessionMagicsTest {
    private final MagicSession session = new MagicSession();

    @BeforeAll
    void open() {
        session.shell().add(Magic.of("%echo", "%echo TEXT", "Says it again.", (text, body) -> text));
    }

    @AfterAll
    void close() {
        session.close();
    }

    @Test
    void the_session_is_listed_and_forgotten() {
        try (MagicSession fresh = new MagicSession()) {
            fresh.run(
                    "int n = 3; String[] words = {\"a\\nb\"};\nrecord Point(int x) {}\nint twice(int k) { return 2 * k; }");
            assertThat(printed(fresh, "%vars")).isEqualTo("int       n      3\nString[]  words  [a b]\n");
            assertThat(printed(fresh, "%types")).isEqualTo("record Point\n");
            assertThat(printed(fresh, "%methods")).isEqualTo("int twice(int)\n");
            assertThat(printed(fresh, "%imports")).isEqualTo("java.util.*\n");
            assertThat(printed(fresh, "%reset")).isEqualTo("forgot 4 declarations\n");
            assertThat(fresh.run("n")).isInstanceOf(Outcome.Rejected.class);
            assertThat(fresh.result("new ArrayList<>()")).isEqualTo("[]");
        }
    }

    private static String printed(MagicSession asked, String magic) {
        asked.run(magic);
        return asked.printed();
    }

    @Test
    void files_of_three_kinds_are_loaded(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a b.java"), "package x.y;\nclass Loaded { static int n() { return 4; } }");
        Files.writeString(folder.resolve("s.jsh"), "%echo hi\nint script = 5;");
        Files.writeString(
                folder.resolve("n.ipynb"),
                "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"no\"]},"
                        + "{\"cell_type\": \"code\", \"source\": [\"int book =\\n\", \"6;\"]}]}");
        session.run("%load \"" + folder + "/a b.java\" " + folder + "/s.jsh " + folder + "/n.ipynb");
        assertThat(session.result("Loaded.n() + script + book")).isEqualTo("15");
    }

    @Test
    void errors_in_loaded_files_name_the_file(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bad.java"), "int fine;\nint bad = \"\";");
        var rejected = session.rejected("%load " + folder + "/bad.java");
        assertThat(rejected.problems().get(0).where().location()).isEqualTo("bad.java, line 2");
        Files.writeString(folder.resolve("self.jsh"), "%load " + folder + "/self.jsh");
        assertThat(session.failure("%load " + folder + "/self.jsh").message())
                .endsWith("loads itself; remove that %load");
        assertThat(session.failure("%load nowhere.java").message()).contains("nowhere.java does not exist");
    }

    @Test
    void classes_added_to_the_class_path_compile_and_run(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("Far.java");
        Files.writeString(source, "package far; public class Far { public static int away() { return 9; } }");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isEqualTo(0);
        Files.createDirectories(folder.resolve("classes/far"));
        Files.move(folder.resolve("Far.class"), folder.resolve("classes/far/Far.class"));
        assertThat(session.run("far.Far.away()")).isInstanceOf(Outcome.Rejected.class);
        session.run("%classpath " + folder + "/classes");
        assertThat(session.result("far.Far.away()")).isEqualTo("9");
        session.run("%classpath");
        assertThat(session.printed()).contains(folder + "/classes");
        assertThat(session.failure("%jars " + source).message()).contains("neither a jar nor a folder");
        assertThat(session.failure("%jars nowhere.jar").message()).contains("does not exist");
    }
}
