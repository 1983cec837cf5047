package dev.cella.lessons.draw;

import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;

/** The colors of a scale and the values they stand for: upright beside images, or lying in one line below a small map. */
public final class ColorBar {
    /** Pixels that an upright bar takes with its numbers. */
    public static final int ROOM = 62;

    private static final int WIDTH = 10;
    private static final int THICK = 7;
    private static final int SHORTEST = 24;
    /** Three numbers fit beside a bar of this height. */
    private static final int SHORTEST_WITH_ZERO = 45;

    private static final int GAP = 5;

    private ColorBar() {}

    /** Draws an upright bar, the greatest value at the top. */
    public static void upright(Svg svg, int left, int top, int height, Colormap colors, ValueRange scale) {
        svg.rect(left - 1, top - 1, WIDTH + 2, height + 2, Svg.LINE);
        svg.image(left, top, WIDTH, height, Raster.bar(colors, height));
        svg.text(left + 16, top + 9, Anchor.START, Style.NOTE, Numbers.brief(scale.greatest()));
        svg.text(left + 16, top + height, Anchor.START, Style.NOTE, Numbers.brief(scale.least()));
        if (colors == Colormap.DIVERGING && height >= SHORTEST_WITH_ZERO) {
            svg.text(left + 16, top + height / 2.0 + 4, Anchor.START, Style.NOTE, "0");
        }
    }

    /**
     * Draws a bar in one line between its two numbers, the greatest value at the right.
     *
     * @param width of the line in pixels; a longer one is drawn if the numbers need it
     */
    static void lying(Svg svg, double left, double top, int width, Colormap colors, ValueRange scale) {
        String least = Numbers.brief(scale.least());
        String greatest = Numbers.brief(scale.greatest());
        double from = left + Svg.width(least, Style.NOTE) + GAP;
        double room = width - Svg.width(least, Style.NOTE) - Svg.width(greatest, Style.NOTE) - 2 * GAP;
        int length = (int) Math.max(SHORTEST, room);
        svg.text(left, top + THICK + 1, Anchor.START, Style.NOTE, least);
        svg.image(from, top, length, THICK, Raster.line(colors, length));
        svg.text(from + length + GAP, top + THICK + 1, Anchor.START, Style.NOTE, greatest);
    }
}
