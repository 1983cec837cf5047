package dev.cella.kernel.source;

/**
 * A part of a cell, with code around it that the user does not see.
 *
 * @param source the whole cell
 * @param start the start of the part in it
 * @param end the end of the part
 * @param before code before the part, without line breaks, so that lines can be counted
 * @param after code after the part
 */
public record Wrapped(CellSource source, int start, int end, String before, String after) {
    /** Returns the code to compile. */
    public String text() {
        return before + source.text().substring(start, end) + after;
    }

    /** Returns the position in the cell for {@code offset} in {@link #text}; before the part it may be negative. */
    public int inSource(int offset) {
        return offset + start - before.length();
    }
}
