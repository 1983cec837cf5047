package dev.cella.kernel.shell;

/**
 * A part of a cell, with code round it that the user does not see.
 *
 * @param source the whole cell
 * @param start where the part starts in it
 * @param end where it ends
 * @param before code before the part, without line breaks, so that lines can be counted
 * @param after code after the part
 */
record Wrapped(CellSource source, int start, int end, String before, String after) {
    /** What is compiled. */
    String text() {
        return before + source.text().substring(start, end) + after;
    }

    /** The position in the cell for {@code offset} in {@link #text}; before the part it may be negative. */
    int inSource(int offset) {
        return offset + start - before.length();
    }
}
