package dev.cella.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookScriptTest {
    private static final String BEGIN = "dev.cella.kernel.jshell.Replay.begin(\"%s\");\n";
    private static final String END = "dev.cella.kernel.jshell.Replay.end(%s);\n";

    @TempDir
    Path folder;

    @Test
    void code_cells_stand_between_calls_that_know_whether_a_value_is_wanted() throws IOException {
        assertThat(script("""
            {"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# Title"},
            {"cell_type": "code", "id": "b", "metadata": {}, "source": ["int n = 1;\\n", "n + 1   // two"]},
            {"cell_type": "code", "id": "c", "metadata": {}, "source": "show(n); // no value"}\
            """))
                .isEqualTo(BEGIN.formatted("b") + "int n = 1;\nn + 1   // two\n" + END.formatted(true)
                        + BEGIN.formatted("c") + "show(n); // no value\n" + END.formatted(false));
    }

    @Test
    void a_cell_that_fails_on_purpose_says_so() throws IOException {
        assertThat(script("{\"cell_type\": \"code\", \"id\": \"bad\", \"metadata\": {\"tags\": [\"raises-exception\"]},"
                        + " \"source\": \"1 / 0\"}"))
                .startsWith(BEGIN.formatted("bad (fails on purpose)"));
    }

    @Test
    void what_is_no_notebook_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "notes");
        assertThatThrownBy(() -> NotebookScript.of(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " is not a notebook (it must be JSON with a list of cells)");
    }

    private String script(String cells) throws IOException {
        Path notebook = Files.writeString(folder.resolve("made.ipynb"), "{\"cells\": [" + cells + "]}");
        return NotebookScript.of(notebook);
    }
}
