package dev.cella.lessons.draw;

import dev.cella.kernel.display.Markup;
import java.util.Base64;
import java.util.Locale;

/**
 * Writes SVG elements one after the other; coordinates are pixels from the upper left corner.
 *
 * <p>Text is left to the reader's own sans-serif font, so nothing here may depend on its exact width: text is anchored at
 * its start, middle or end, and {@link #fit} shortens what could be too wide.
 */
public final class Svg {
    static final String FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif";
    public static final String GROUND = "#ffffff";
    public static final String INK = "#333333";
    public static final String FAINT_INK = "#6b6b6b";
    public static final String LINE = "#d9d9d9";

    /** Width of a letter relative to its font size: somewhat more than the mean of common sans-serif fonts. */
    private static final double LETTER_WIDTH = 0.56;

    /** Where a text is held: its coordinates are those of its start, middle or end. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How a text looks: height in pixels, color, weight. */
    public record Style(int size, String color, boolean bold) {
        public static final Style TITLE = new Style(13, INK, true);
        public static final Style LABEL = new Style(12, INK, false);
        public static final Style NOTE = new Style(11, FAINT_INK, false);

        public Style in(String otherColor) {
            return new Style(size, otherColor, bold);
        }
    }

    private final StringBuilder content = new StringBuilder();

    public Svg text(double x, double y, Anchor anchor, Style style, String words) {
        if (words.isEmpty()) {
            return this;
        }
        content.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        content.append("\" font-size=\"")
                .append(style.size())
                .append("\" fill=\"")
                .append(style.color());
        if (style.bold()) {
            content.append("\" font-weight=\"600");
        }
        if (anchor != Anchor.START) {
            content.append("\" text-anchor=\"").append(anchor.name().toLowerCase(Locale.ROOT));
        }
        content.append("\">").append(Markup.escape(words)).append("</text>");
        return this;
    }

    /** Writes a name and, after it on the same line, more words in another style. */
    public Svg heading(double x, double y, Style nameStyle, String name, Style style, String words) {
        content.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\">");
        if (!name.isEmpty()) {
            content.append("<tspan font-size=\"").append(nameStyle.size()).append("\" font-weight=\"600\" fill=\"");
            content.append(nameStyle.color())
                    .append("\">")
                    .append(Markup.escape(name))
                    .append("</tspan>");
        }
        content.append("<tspan dx=\"").append(name.isEmpty() ? 0 : 8).append("\" font-size=\"");
        content.append(style.size()).append("\" fill=\"").append(style.color()).append("\">");
        content.append(Markup.escape(words)).append("</tspan></text>");
        return this;
    }

    /** Writes text that stays readable upon lines. */
    public Svg haloText(double x, double y, Anchor anchor, Style style, String words) {
        content.append("<g stroke=\"").append(GROUND).append("\" stroke-width=\"3\" paint-order=\"stroke\">");
        text(x, y, anchor, style, words);
        content.append("</g>");
        return this;
    }

    public Svg rect(double x, double y, double width, double height, String fill) {
        open("rect", x, y, width, height);
        content.append("\" fill=\"").append(fill).append("\" shape-rendering=\"crispEdges\"/>");
        return this;
    }

    /** Draws a see-through rectangle. */
    public Svg veil(double x, double y, double width, double height, String fill, double opacity) {
        content.append("<g fill-opacity=\"").append(number(opacity)).append("\">");
        rect(x, y, width, height, fill);
        content.append("</g>");
        return this;
    }

    /** Draws the outline of a rectangle, on its edge. */
    public Svg frame(double x, double y, double width, double height, String color, double thick) {
        return frame(x, y, width, height, color, thick, "");
    }

    /** Draws the same with dashes. */
    public Svg dashedFrame(double x, double y, double width, double height, String color, double thick) {
        return frame(x, y, width, height, color, thick, " stroke-dasharray=\"5 3\"");
    }

    /** Draws a pale outline; upon it, a thinner one is seen on any image. */
    public Svg paleFrame(double x, double y, double width, double height, double thick) {
        return frame(x, y, width, height, GROUND, thick, " stroke-opacity=\"0.7\"");
    }

    private Svg frame(double x, double y, double width, double height, String color, double thick, String more) {
        open("rect", x, y, width, height);
        content.append("\" fill=\"none\" stroke=\"").append(color).append("\" stroke-width=\"");
        content.append(number(thick)).append('"').append(more).append("/>");
        return this;
    }

    public Svg line(double x1, double y1, double x2, double y2, String color) {
        content.append("<path d=\"M").append(number(x1)).append(' ').append(number(y1));
        content.append('L').append(number(x2)).append(' ').append(number(y2));
        content.append("\" stroke=\"").append(color).append("\" fill=\"none\"/>");
        return this;
    }

    /** Draws the outline of a circle. */
    public Svg ring(double x, double y, double radius, String color, double thick) {
        content.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        content.append("\" r=\"")
                .append(number(radius))
                .append("\" fill=\"none\" stroke=\"")
                .append(color);
        content.append("\" stroke-width=\"").append(number(thick)).append("\"/>");
        return this;
    }

    public Svg dot(double x, double y, String fill) {
        content.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        content.append("\" r=\"3\" fill=\"").append(fill).append("\"/>");
        return this;
    }

    /** Draws an image whose pixels stay square and sharp at any zoom. */
    public Svg image(double x, double y, double width, double height, byte[] png) {
        open("image", x, y, width, height);
        content.append(
                "\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,");
        content.append(Base64.getEncoder().encodeToString(png)).append("\"/>");
        return this;
    }

    /** Adds ready markup, clipped to a rectangle, whose corner is its origin. */
    public Svg clipped(double x, double y, double width, double height, String markup) {
        open("svg", x - 2, y - 2, width + 4, height + 4);
        content.append("\" viewBox=\"-2 -2 ")
                .append(number(width + 4))
                .append(' ')
                .append(number(height + 4));
        content.append("\" overflow=\"hidden\">").append(markup).append("</svg>");
        return this;
    }

    /** Adds ready markup, moved to a position. */
    public Svg group(double x, double y, String markup) {
        content.append("<g transform=\"translate(")
                .append(number(x))
                .append(' ')
                .append(number(y));
        content.append(")\">").append(markup).append("</g>");
        return this;
    }

    /** Begins an element that fills a rectangle; the value of its last attribute stays open. */
    private void open(String tag, double x, double y, double width, double height) {
        content.append('<')
                .append(tag)
                .append(" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y));
        content.append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height));
    }

    @Override
    public String toString() {
        return content.toString();
    }

    /** Estimates the width of {@code words} in pixels, rather too large than too small. */
    public static double width(String words, Style style) {
        return words.codePointCount(0, words.length()) * LETTER_WIDTH * style.size() * (style.bold() ? 1.08 : 1);
    }

    /** Returns {@code words}, or as many of their letters as fit into {@code room} pixels and "…". */
    public static String fit(String words, Style style, double room) {
        if (width(words, style) <= room) {
            return words;
        }
        int letters = (int) Math.max(1, room / width("m", style) - 1);
        return words.substring(
                                0,
                                words.offsetByCodePoints(0, Math.min(letters, words.codePointCount(0, words.length()))))
                        .strip()
                + "…";
    }

    /** Writes a coordinate with at most two decimals. */
    public static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
