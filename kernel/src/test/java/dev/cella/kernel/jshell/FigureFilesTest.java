package dev.cella.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Widget;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFilesTest {
    private static final MimeBundle CIRCLE = MimeBundle.text("a circle").with("image/svg+xml", "<svg/>");

    @TempDir
    Path folder;

    @Test
    void each_form_of_an_image_is_a_file_and_the_sharpest_is_named() {
        FigureFiles files = new FigureFiles(folder, false);
        byte[] png = {1, 2, 3};
        assertThat(files.write(CIRCLE.with("image/png", png))).contains(folder.resolve("001.svg"));
        assertThat(folder.resolve("001.svg")).hasContent("<svg/>");
        assertThat(folder.resolve("001.png")).hasBinaryContent(png);
    }

    @Test
    void text_and_tables_are_no_files() {
        FigureFiles files = new FigureFiles(folder, false);
        assertThat(files.write(MimeBundle.text("table").with("text/html", "<table></table>")))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_figure_that_changes_keeps_its_file() {
        FigureFiles files = new FigureFiles(folder, false);
        files.write(CIRCLE, "loss");
        files.write(CIRCLE);
        assertThat(files.write(CIRCLE.with("image/svg+xml", "<svg><g/></svg>"), "loss"))
                .contains(folder.resolve("001.svg"));
        assertThat(folder.resolve("001.svg")).hasContent("<svg><g/></svg>");
    }

    @Test
    void a_page_shows_the_newest_figure_first() {
        FigureFiles files = new FigureFiles(folder, false);
        files.write(CIRCLE);
        files.write(CIRCLE);
        assertThat(folder.resolve("index.html"))
                .content()
                .containsSubsequence("<img src=\"002.svg\"", "<img src=\"001.svg\"");
    }

    @Test
    void a_widget_of_several_parts_is_a_page_of_stills() {
        FigureFiles files = new FigureFiles(folder, false);
        MimeBundle widget =
                MimeBundle.text("two images").with(Widget.VIEW, Map.of()).with("text/html", "<img><img>");
        assertThat(files.write(widget)).contains(folder.resolve("001.html"));
        assertThat(folder.resolve("001.html")).content().endsWith("<img><img>");
    }
}
