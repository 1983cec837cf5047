package dev.cella.lessons.draw;

import dev.cella.kernel.display.Markup;
import dev.cella.kernel.display.MimeBundle;
import java.util.List;

/**
 * Something to look at: a drawing of fixed size with words that say what is seen.
 *
 * <p>The drawing is SVG and complete in itself: no script, no fonts or images from elsewhere, its own light background, so
 * that it looks the same in a notebook, on a page made by nbconvert and in print. Two figures are equal if they look the same.
 */
public class Figure {
    private final String content;
    private final int width;
    private final int height;
    private final String alt;

    /**
     * Wraps a drawing.
     *
     * @param content what stands between {@code <svg>} and {@code </svg>}, in pixels from the upper left corner
     * @param width of the drawing in pixels, positive
     * @param height of the drawing in pixels, positive
     * @param alt what is seen, for readers who do not see it; not empty
     * @throws IllegalArgumentException if a size is not positive or {@code alt} is blank
     */
    public Figure(String content, int width, int height, String alt) {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException(
                    "a figure of " + width + "x" + height + " pixels cannot be drawn (both must be >= 1)");
        }
        if (alt.isBlank()) {
            throw new IllegalArgumentException(
                    "a figure has no alt text (must say what is seen); describe it in words");
        }
        this.content = content;
        this.width = width;
        this.height = height;
        this.alt = alt;
    }

    /** Returns what stands between {@code <svg>} and {@code </svg>}, in pixels from the upper left corner. */
    public String content() {
        return content;
    }

    /** Returns the width in pixels. */
    public final int width() {
        return width;
    }

    /** Returns the height in pixels. */
    public final int height() {
        return height;
    }

    /** Returns what is seen, for readers who do not see it. */
    public final String alt() {
        return alt;
    }

    /** Returns the whole drawing as an SVG document. */
    public final String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" font-family=\"" + Svg.FONT + "\">"
                + "<title>" + Markup.escape(alt) + "</title>"
                + "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"" + Svg.GROUND + "\"/>" + content() + "</svg>";
    }

    /**
     * Returns what the kernel sends of a figure: the drawing as SVG, the same as a {@link FigurePage}, and the alt text for
     * front ends that show neither.
     */
    public final MimeBundle bundle() {
        String svg = svg();
        return MimeBundle.text(alt).with("image/svg+xml", svg).with("text/html", FigurePage.of(svg, alt, shade()));
    }

    /** Returns how the figure is shown in a dark notebook. */
    protected Shade shade() {
        return Shade.DIMMED;
    }

    /** Returns this figure, which is put together from others, shown in a dark notebook as they are if they agree. */
    final Figure shadedLike(List<Figure> parts) {
        Shade common = parts.stream().allMatch(part -> part.shade() == Shade.TURNED) ? Shade.TURNED : Shade.DIMMED;
        return new Figure(content, width, height, alt) {
            @Override
            protected Shade shade() {
                return common;
            }
        };
    }

    /** Returns the alt text: what a terminal shows of a figure. */
    @Override
    public final String toString() {
        return alt;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Figure figure && svg().equals(figure.svg());
    }

    @Override
    public final int hashCode() {
        return svg().hashCode();
    }
}
