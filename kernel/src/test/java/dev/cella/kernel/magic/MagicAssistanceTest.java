package dev.cella.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.assist.Completeness;
import dev.cella.kernel.assist.Completions;
import dev.cella.kernel.spi.Magic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the front end learns of cells with magics. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MagicAssistanceTest {
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
        assertThat(session.shell().document("%time f()", 3).orElseThrow().text())
                .startsWith("%time CODE");
        assertThat(session.shell()
                        .document("%time Math.max(1, 2)", 12)
                        .orElseThrow()
                        .text())
                .contains("int Math.max(int a, int b)");
        session.run("%time?");
        assertThat(session.printed()).startsWith("%time CODE\n\nRuns code once");
        assertThat(session.shell().answer("?%time").orElseThrow().text()).startsWith("%time CODE");
        session.run("%help time");
        assertThat(session.printed()).startsWith("%time CODE\n\nRuns code once");
        session.run("%lsmagic");
        assertThat(session.printed().contains("%echo TEXT") && session.printed().contains("Says it again."))
                .isTrue();
    }

    @Test
    void lines_with_magics_are_complete() {
        assertThat(session.shell().completeness("%time f(").state()).isEqualTo(Completeness.State.COMPLETE);
        assertThat(session.shell().completeness("%vars\nfor (;;) {").state()).isEqualTo(Completeness.State.INCOMPLETE);
        assertThat(session.shell().completeness("%%html\n<p>").state()).isEqualTo(Completeness.State.INCOMPLETE);
        assertThat(session.shell().completeness("%%html\n<p>\n").state()).isEqualTo(Completeness.State.COMPLETE);
    }

    private List<String> complete(String code) {
        Completions found = session.shell().complete(code, code.length());
        return found.texts();
    }
}
