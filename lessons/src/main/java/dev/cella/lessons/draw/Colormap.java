package dev.cella.lessons.draw;

import java.util.Locale;

/**
 * Colors for the numbers 0 to 1, readable with any color vision: between stops the color changes evenly.
 */
public enum Colormap {
    /** Intensity: black to white. */
    GRAY(0x000000, 0xFFFFFF),

    /** Amounts such as activations: dark blue over green to yellow; the stops are those of viridis (CC0). */
    SEQUENTIAL(0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725),

    /** Shares of a whole: white, which is nothing, to dark blue. */
    SHARE(0xFFFFFF, 0xC6DBEF, 0x6BAED6, 0x2171B5, 0x08306B),

    /** Heat upon an image, such as saliency: black, which is nothing, over red to yellow and white. */
    HEAT(0x000000, 0x7F0000, 0xD7301F, 0xFC8D59, 0xFDCC8A, 0xFFFFCC),

    /** Signed values such as weights: blue over white, which is zero, to red-brown; the stops are ColorBrewer's RdBu. */
    DIVERGING(0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xF7F7F7, 0xFDDBC7, 0xF4A582, 0xD6604D, 0xB2182B);

    /** Color of a pixel whose value is no finite number. */
    static final int NOT_A_NUMBER = 0xFF00C8;

    /** Says of {@link #DIVERGING} what is true in a light notebook and in a dark one, which dims white to gray. */
    public static final String ZERO = "lightest is zero";

    private static final String DARK_LETTERS = "#1a1a1a";

    /** Relative luminance on which letters in white and in {@link #DARK_LETTERS} have the same contrast (WCAG 2, relative luminance). */
    private static final double EQUALLY_READABLE = 0.2;

    @SuppressWarnings("ImmutableEnumChecker") // never written to after construction
    private final int[] stops;

    Colormap(int... stops) {
        this.stops = stops;
    }

    /** Returns the color of {@code t} as 0xRRGGBB; what lies outside of 0 to 1 takes the color of the nearer end. */
    public int rgb(double t) {
        double place = Math.min(1, Math.max(0, t)) * (stops.length - 1);
        int below = Math.min((int) place, stops.length - 2);
        double share = place - below;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = stops[below] >> shift & 0xFF;
            int to = stops[below + 1] >> shift & 0xFF;
            rgb |= (int) Math.round(from + share * (to - from)) << shift;
        }
        return rgb;
    }

    /** Returns the color of letters on the color of {@code t}: dark or white, whichever reads better. */
    public String letters(double t) {
        return letters(rgb(t));
    }

    /** Returns the color of letters on the color {@code rgb}, 0xRRGGBB: dark or white, whichever reads better. */
    public static String letters(int rgb) {
        double light = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
        return light > EQUALLY_READABLE ? DARK_LETTERS : Svg.GROUND;
    }

    /** Returns how much light the last byte of a color stands for, from 0 to 1 (sRGB, IEC 61966-2-1). */
    private static double linear(int color) {
        double value = (color & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** {@code rgb} as SVG writes it. */
    public static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
