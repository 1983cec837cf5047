package dev.cella.kernel.source;

/**
 * A part of a cell, with code round it that the user does not see.
 *
 * @param source the whole cell
 * @param start where the part starts in it
 * @param end where it ends
 * @param before code before the part, without line breaks, so that lines can be counted
 * @param after code after the part
 */
public record Wrapped(CellSource source, int start, int end, String before, String after) {
    /** What is compiled. */
    public String text() {
        return before + source.text().substring(start, end) + after;
    }

    /** The position in the cell for {@code offset} in {@link #text}; before the part it may be negative. */
    public int inSource(int offset) {
        return offset + start - before.length();
    }
}
