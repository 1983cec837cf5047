package dev.cella.lessons.draw;

import dev.cella.kernel.display.MimeBundle;

/**
 * Something to look at: a drawing of fixed size with words that say what is seen.
 *
 * <p>The drawing is SVG and complete in itself: no script, no fonts or pictures from elsewhere, its own light ground, so
 * that it looks the same in a light and a dark notebook, on a page made by nbconvert and in print.
 *
 * @param content what stands between {@code <svg>} and {@code </svg>}, in pixels from the upper left corner
 * @param width of the drawing in pixels, positive
 * @param height of the drawing in pixels, positive
 * @param alt what is seen, for readers who do not see it; not empty
 */
public record Figure(String content, int width, int height, String alt) {
    /** @throws IllegalArgumentException if a size is not positive or {@code alt} is blank */
    public Figure {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException(
                    "a figure of " + width + "x" + height + " pixels cannot be drawn (both must be >= 1)");
        }
        if (alt.isBlank()) {
            throw new IllegalArgumentException(
                    "a figure has no alt text (must say what is seen); describe it in words");
        }
    }

    /** The whole drawing as an SVG document. */
    public String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" font-family=\"" + Svg.FONT + "\">"
                + "<title>" + Svg.escape(alt) + "</title>"
                + "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"" + Svg.GROUND + "\"/>" + content + "</svg>";
    }

    /** The drawing for front ends that show SVG, and its alt text for all others. */
    public MimeBundle bundle() {
        return MimeBundle.text(alt).with("image/svg+xml", svg());
    }

    /** The alt text: what a terminal shows of a figure. */
    @Override
    public String toString() {
        return alt;
    }
}
