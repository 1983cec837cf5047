package dev.cella.lessons.draw;

import java.awt.Color;
import java.util.List;

/**
 * Colors by what they mean. Series have colors that are told apart with any color vision: those of Okabe and Ito (2008) that
 * show on white.
 */
public final class Palette {
    private static final List<Color> COLORS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x4D4D4D));

    /** Colors before they repeat. */
    public static final int SIZE = COLORS.size();

    /** The orange of the course: frames of windows, and a veil upon pixels that no window sees. */
    public static final String ORANGE = "#ff7f0e";

    /** Letters and lines that belong to a window: seen on black, on white, and beside blue and red. */
    public static final String MARK = "#b34700";

    /** A pixel or value that another value depends on. */
    public static final String SEEN = "#ff9f4a";

    /** A pixel that no window sees. */
    public static final String UNSEEN = "#ffcf9e";

    /** A pixel or value in a row, whatever it holds. */
    public static final String PIXEL = "#e3edf5";

    /** A pixel of an image, whatever it holds. */
    public static final String IMAGE = "#9ecae1";

    /** A value of a map, whatever it holds. */
    public static final String SUM = "#f6d7b8";

    /** A pixel of the padding, whatever it holds. */
    public static final String PADDING = "#bcc3cf";

    /** The veil upon pixels of the padding. */
    public static final String PADDING_VEIL = "#8d99ae";

    /** A cell that is not filled yet. */
    public static final String EMPTY = "#ececec";

    /** The ring around the value that was chosen. */
    public static final String RING = "#111111";

    /** Red, green and blue, pale, for the channels of a color image. */
    public static final List<String> CHANNELS = List.of("#e8b4ae", "#b9d8b4", "#b3c6e7");

    /** A line to compare with, such as guessing. */
    public static final Color REFERENCE = new Color(0x8A8A8A);

    /** Bars behind a line. */
    public static final Color PALE_BAR = new Color(0xB8D4E8);

    private Palette() {}

    /** Returns the color of the series with this number; they repeat after seven. */
    public static Color color(int series) {
        return COLORS.get(series % COLORS.size());
    }

    /** Returns the color of a series, dark enough for letters on white. */
    public static String ink(int series) {
        return hex(ink(color(series)));
    }

    /** Makes a color solid, and dark enough for letters on white. */
    public static Color ink(Color color) {
        Color solid = new Color(color.getRGB());
        return isLight(solid) ? solid.darker() : solid;
    }

    public static String hex(Color color) {
        return Colormap.hex(color.getRGB() & 0xFFFFFF);
    }

    /**
     * Returns the color of a series mixed with white, as SVG writes it.
     *
     * @param share of the color, from 0 to 1
     */
    public static String pale(int series, double share) {
        Color color = color(series);
        return hex(
                new Color(mixed(color.getRed(), share), mixed(color.getGreen(), share), mixed(color.getBlue(), share)));
    }

    private static int mixed(int part, double share) {
        return (int) Math.round(255 + share * (part - 255));
    }

    /** Returns the color of a series, see-through: from 0, not seen, to 255, solid. */
    public static Color faint(int series, int alpha) {
        Color color = color(series);
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static boolean isLight(Color color) {
        return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue() > 125;
    }
}
