package dev.cella.kernel.source;

import java.util.List;

/**
 * A text with insertions that its author does not see.
 *
 * @param text the text with the insertions
 * @param insertions what was inserted, in order
 */
public record Patched(String text, List<Insertion> insertions) {
    /** Text that was inserted before position {@code at} of the original. */
    public record Insertion(int at, String text) {}

    /** Inserts into {@code original}; the insertions must be in order. */
    public static Patched of(String original, List<Insertion> insertions) {
        StringBuilder text = new StringBuilder(original);
        for (int i = insertions.size() - 1; i >= 0; i--) {
            text.insert(insertions.get(i).at(), insertions.get(i).text());
        }
        return new Patched(text.toString(), insertions);
    }

    /** Returns the position in the original text for a position in {@link #text}. */
    public int original(int position) {
        int shift = 0;
        for (Insertion insertion : insertions) {
            if (position < insertion.at() + shift) {
                break;
            }
            shift += Math.min(insertion.text().length(), position - insertion.at() - shift);
        }
        return position - shift;
    }
}
