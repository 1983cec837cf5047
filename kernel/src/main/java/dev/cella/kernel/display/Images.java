package dev.cella.kernel.display;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Turns images in bundles into HTML, several of them side by side. */
public final class Images {
    private static final int MOST = 24;
    private static final String SVG = "image/svg+xml";
    private static final String WIDGET = "application/vnd.jupyter.widget-view+json";

    private Images() {}

    /** Returns the elements of a list or an array side by side, if all of them are shown as images. */
    static Optional<MimeBundle> gallery(Object sequence, Renderers renderers) {
        List<String> texts = new ArrayList<>();
        StringBuilder html = new StringBuilder("<div style=\"display: flex; flex-wrap: wrap; gap: 8px\">");
        for (Object element : Tables.first(sequence, MOST)) {
            if (Tables.isPlain(element)) {
                return Optional.empty();
            }
            MimeBundle bundle = renderers.render(element);
            Optional<String> picture = html(bundle);
            if (picture.isEmpty() || bundle.data().containsKey(WIDGET)) {
                return Optional.empty();
            }
            texts.add(bundle.text());
            html.append(picture.get());
        }
        int more = Tables.size(sequence) - texts.size();
        if (more > 0) {
            texts.add("… and " + more + " more");
            html.append("<p>… and ").append(more).append(" more</p>");
        }
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(MimeBundle.text(String.join("\n", texts)).with("text/html", html.append("</div>") + ""));
    }

    /** Returns the image of a bundle as an HTML element; empty if it has none. */
    public static Optional<String> html(MimeBundle bundle) {
        if (bundle.data().get(SVG) instanceof String svg) {
            return Optional.of(html(SVG, svg.getBytes(StandardCharsets.UTF_8), bundle.text()));
        }
        for (String mime : List.of("image/png", "image/jpeg")) {
            if (bundle.data().get(mime) instanceof byte[] bytes) {
                return Optional.of(html(mime, bytes, bundle.text()));
            }
        }
        return Optional.empty();
    }

    private static String html(String mime, byte[] bytes, String text) {
        return "<img alt=\"" + Markup.escape(text) + "\" src=\"data:" + mime + ";base64,"
                + Base64.getEncoder().encodeToString(bytes) + "\">";
    }
}
