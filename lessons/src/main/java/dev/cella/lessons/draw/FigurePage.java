package dev.cella.lessons.draw;

import dev.cella.kernel.display.Markup;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A figure as HTML: an image that is never wider than the cell it stands in, with its alt text.
 *
 * <p>JupyterLab gives an SVG output no greatest width: a figure wider than its cell would get a scroll bar, on paper too, and
 * lose its right side. Images in HTML output shrink with everything that is drawn on them.
 */
final class FigurePage {
    private FigurePage() {}

    /**
     * Wraps a drawing.
     *
     * @param svg the whole document
     * @param alt what is seen
     */
    static String of(String svg, String alt, Shade shade) {
        String data = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        return "<style>@media screen{[data-jp-theme-light=false] ." + shade.className() + ",.vscode-dark ."
                + shade.className()
                + "{filter:" + shade.filter() + "}}</style><img class=\"" + shade.className()
                + "\" style=\"max-width:100%;height:auto\" alt=\"" + Markup.escape(alt)
                + "\" src=\"data:image/svg+xml;base64,"
                + data + "\">";
    }
}
