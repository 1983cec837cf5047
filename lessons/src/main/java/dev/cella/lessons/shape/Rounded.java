package dev.cella.lessons.shape;

import java.util.Locale;

/** Sizes in words where the steps of a window do not come out even. */
public final class Rounded {
    private Rounded() {}

    /**
     * Writes how many windows fit: {@code 14}, or {@code 14.5, rounded down to 14}.
     *
     * @param exact the number before it is rounded
     * @param whole the number after it was rounded down
     */
    public static String down(double exact, int whole) {
        return exact == whole
                ? Integer.toString(whole)
                : String.format(Locale.ROOT, "%.2f", exact).replaceFirst("0$", "") + ", rounded down to " + whole;
    }
}
