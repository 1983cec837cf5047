package dev.cella.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.display.StandardStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalOutletTest {
    private static final String ERASE = "\r\033[K";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void a_figure_is_its_text_and_the_path_of_its_file() {
        outlet(true).display(MimeBundle.text("a circle").with("image/svg+xml", "<svg/>"));
        assertThat(printed()).isEqualTo("a circle\n  " + folder.resolve("001.svg") + "\n");
    }

    @Test
    void a_changing_display_is_one_line_that_is_redrawn() {
        TerminalOutlet outlet = outlet(true);
        outlet.display(MimeBundle.text("1 of 2"), "id");
        outlet.update(MimeBundle.text("2 of 2\nand how it went"), "id");
        assertThat(printed()).doesNotContain("\n").contains("1 of 2", ERASE, "2 of 2");
        outlet.flush();
        assertThat(printed()).endsWith(ERASE + "2 of 2\nand how it went\n");
    }

    @Test
    void without_a_terminal_only_the_end_of_a_changing_display_is_printed() {
        TerminalOutlet outlet = outlet(false);
        for (int i = 1; i <= 100; i++) {
            outlet.update(MimeBundle.text(i + " of 100"), "id");
        }
        assertThat(printed()).isEmpty();
        outlet.flush();
        outlet.flush();
        assertThat(printed()).isEqualTo("100 of 100\n");
    }

    @Test
    void printed_lines_stay_above_the_line_that_is_redrawn() {
        TerminalOutlet outlet = outlet(true);
        outlet.update(MimeBundle.text("1 of 2"), "id");
        print(outlet, "epoch 1\n");
        outlet.update(MimeBundle.text("2 of 2"), "id");
        assertThat(printed()).contains("1 of 2").contains(ERASE + "epoch 1\n").doesNotContain("epoch 1\n" + ERASE);
    }

    @Test
    void text_without_a_line_end_is_not_overwritten() {
        TerminalOutlet outlet = outlet(true);
        print(outlet, "half");
        outlet.display(MimeBundle.text("whole"));
        assertThat(printed()).isEqualTo("half\nwhole\n");
    }

    private TerminalOutlet outlet(boolean redraws) {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new TerminalOutlet(out, out, new Renderers(), new FigureFiles(folder, false), redraws);
    }

    private static void print(TerminalOutlet outlet, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        outlet.write(StandardStream.STDOUT, utf8, 0, utf8.length);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
