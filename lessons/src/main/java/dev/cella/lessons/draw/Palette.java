package dev.cella.lessons.draw;

import java.awt.Color;
import java.util.List;

/** Colors that are told apart with any color vision: those of Okabe and Ito (2008) that show on white. */
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

    /** Returns the color of a series, see-through: from 0, not seen, to 255, solid. */
    public static Color faint(int series, int alpha) {
        Color color = color(series);
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static boolean isLight(Color color) {
        return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue() > 125;
    }
}
