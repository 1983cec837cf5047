package dev.cella.kernel.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.MimeBundle;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stills after views, for front ends that have no view to show. */
class StillTest {
    private static final MimeBundle VIEW = MimeBundle.text("a slider")
            .with("text/html", "<img alt=\"rings\">")
            .with(Widget.VIEW, Map.of("model_id", "1"));

    @Test
    void only_a_view_is_followed_by_its_still() {
        assertThat(Still.after(VIEW)).isPresent();
        assertThat(Still.after(MimeBundle.text("a slider"))).isEmpty();
    }

    @Test
    void the_still_is_hidden_until_a_front_end_shows_no_view() {
        assertThat(page())
                .contains("<div class=\"cella-still\" style=\"display: none\"><div><img alt=\"rings\"></div>")
                .contains(".jp-OutputArea-child:has(.jupyter-widgets-error-widget) + * .cella-still") // JupyterLab
                .contains(
                        ".output_container:has(.jupyter-widgets-error-widget) + .output_container .cella-still"); // VS
        // Code
    }

    @Test
    void the_still_says_what_each_front_end_needs() {
        assertThat(page()).contains("beside JupyterLab").contains("jupyter.widgetScriptSources");
    }

    private static String page() {
        return (String) Still.after(VIEW).orElseThrow().data().get("text/html");
    }
}
