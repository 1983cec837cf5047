package dev.cella.kernel.source;

/**
 * The text of one cell or file, as the user wrote it.
 *
 * @param name its name in errors, such as {@code cell 3}; may be empty
 * @param text the text
 */
public record CellSource(String name, String text) {
    /** Creates a cell with the execution count that the front end shows; 0 for code without a count. */
    public CellSource(int number, String text) {
        this(number > 0 ? "cell " + number : "", text);
    }

    /** Returns the line (from 1) of a position in the text. */
    public int lineAt(int offset) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    /** Returns the text of line {@code number} (from 1) without its end; empty if there is no such line. */
    public String line(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return "";
            }
        }
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end).stripTrailing();
    }

    /** Returns the part of the first line that {@code [start, end)} covers; at least one character. */
    public Span span(int start, int end) {
        int from = Math.max(0, Math.min(start, text.length()));
        int lineStart = text.lastIndexOf('\n', from - 1) + 1;
        int line = lineAt(from);
        int lineLength = line(line).length();
        int column = from - lineStart;
        int length = Math.max(1, Math.min(end - from, lineLength - column));
        return Span.of(this, line, column, length);
    }

    /** Returns line {@code number} from its first to its last visible character. */
    public Span wholeLine(int number) {
        String line = line(number);
        int indent = line.length() - line.stripLeading().length();
        return Span.of(this, number, indent, line.length() - indent);
    }

    /**
     * A part of one line.
     *
     * @param cell the cell it is in
     * @param line its line, from 1
     * @param lineText the text of the line; of a very long line, only the text near the part
     * @param column its first character in that text, from 0, in UTF-16 units
     * @param length its length in UTF-16 units, at least 1
     */
    public record Span(CellSource cell, int line, String lineText, int column, int length) {
        private static final int LONG = 200;
        private static final int BEFORE = 60;

        private static Span of(CellSource cell, int line, int column, int length) {
            String whole = cell.line(line);
            int start = whole.length() <= LONG ? 0 : Math.max(0, column - BEFORE);
            int end = Math.min(whole.length(), start + LONG);
            String left = start > 0 ? "…" : "";
            String text = left + whole.substring(Math.min(start, end), end) + (end < whole.length() ? "…" : "");
            int from = column - start + left.length();
            return new Span(cell, line, text, from, Math.max(1, Math.min(length, text.length() - from)));
        }

        /** Returns {@code cell 3, line 2}, or {@code line 2} in code without a name. */
        public String location() {
            return (cell.name.isEmpty() ? "" : cell.name + ", ") + "line " + line;
        }
    }
}
