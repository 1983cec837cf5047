package dev.cella.kernel.widget;

import dev.cella.kernel.display.Images;
import dev.cella.kernel.display.Markup;
import dev.cella.kernel.display.MimeBundle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Static forms of widgets: what is seen where no kernel answers. */
public final class Still {
    private static final String HTML = "text/html";

    /**
     * Shows a hidden image when the view before it is nothing but JupyterLab's own text that there is no such model, and
     * hides that text; when JupyterLab has no front end for the view, and says "Click to show javascript error"; or when it is a
     * page of nbconvert whose scripts have drawn no view, as they do without a network.
     *
     * <p>In VS Code, {@code output_container} is what holds an output. Its Jupyter extension puts a view beside an empty
     * {@code cell-output}, which stays alone if there is no view.
     */
    private static final String INSTEAD_OF_LOST_VIEWS = """
        <style>
        .cella-unknown { display: none }
        .jp-OutputArea-child:has(> .lm-Panel.jp-OutputArea-output):not(:has(> .lm-Panel > *)) + * .cella-still,
        .jp-OutputArea-child:has(.jupyter-widgets-error-widget) + * .cella-still,
        .jp-OutputArea-child:has(> .jupyter-widgets > script):not(:has(> .jupyter-widgets > div)) + * .cella-still,
        .output_container:has(.jupyter-widgets-error-widget) + .output_container .cella-still,
        .output_container:has(.cell-output-ipywidget-background > .cell-output:only-child:empty) + * .cella-still {
          display: block !important }
        .jp-OutputArea-child:has(> .lm-Panel.jp-OutputArea-output):not(:has(> .lm-Panel > *)):has(+ * .cella-still),
        .jp-OutputArea-child:has(.jupyter-widgets-error-widget) + * .cella-still .cella-lost,
        .output_container:has(.jupyter-widgets-error-widget) + * .cella-still .cella-lost,
        .output_container:has(.cell-output-ipywidget-background > .cell-output:only-child:empty) + * .cella-lost {
          display: none }
        .jp-OutputArea-child:has(.jupyter-widgets-error-widget):has(+ * .cella-still) {
          display: none }
        .jp-OutputArea-child:has(.jupyter-widgets-error-widget) + * .cella-still .cella-unknown,
        .output_container:has(.jupyter-widgets-error-widget) + * .cella-still .cella-unknown {
          display: inline }
        </style>
        <div class="cella-still" style="display: none">%s<p><small class="cella-lost">A still: run the cell to move it.</small>\
        <small class="cella-unknown">A still: the view could not be loaded. A view of this kind needs anywidget. For JupyterLab, \
        install it beside JupyterLab and reload the page; VS Code downloads it if its setting jupyter.widgetScriptSources allows it.</small></p></div>
        """;

    private Still() {}

    /**
     * Returns what follows a view in the output of a cell, for JupyterLab: of a bundle it shows the view alone, even when the
     * kernel that knew the widget is gone. Hidden as long as there is a view.
     */
    public static Optional<MimeBundle> after(MimeBundle bundle) {
        return bundle.data().containsKey(Widget.VIEW)
                ? Optional.of(MimeBundle.text("").with(HTML, INSTEAD_OF_LOST_VIEWS.formatted(html(bundle))))
                : Optional.empty();
    }

    /** Joins several forms: the rich one if there is only one, else one below the other. */
    static MimeBundle together(List<MimeBundle> parts) {
        String text = parts.stream()
                .map(MimeBundle::text)
                .filter(one -> !one.isBlank())
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        List<MimeBundle> rich = parts.stream().filter(Still::isRich).toList();
        if (rich.isEmpty()) {
            return MimeBundle.text(text);
        }
        if (rich.size() == 1) {
            MimeBundle only = rich.get(0);
            MimeBundle still = MimeBundle.text(text);
            for (String mime : only.data().keySet()) {
                if (!mime.equals(MimeBundle.TEXT) && !mime.equals(Widget.VIEW)) {
                    still = still.with(mime, only.data().get(mime));
                }
            }
            return new MimeBundle(still.data(), only.metadata());
        }
        return MimeBundle.text(text).with(HTML, parts.stream().map(Still::html).collect(Collectors.joining("\n")));
    }

    private static boolean isRich(MimeBundle bundle) {
        return bundle.data().keySet().stream()
                .anyMatch(mime -> !mime.equals(MimeBundle.TEXT) && !mime.equals(Widget.VIEW));
    }

    private static String html(MimeBundle bundle) {
        Object html = bundle.data().get(HTML);
        if (html instanceof String text) {
            return "<div>" + text + "</div>";
        }
        Optional<String> picture = Images.html(bundle);
        if (picture.isPresent()) {
            return picture.get();
        }
        return bundle.text().isBlank() ? "" : "<pre>" + Markup.escape(bundle.text()) + "</pre>";
    }
}
