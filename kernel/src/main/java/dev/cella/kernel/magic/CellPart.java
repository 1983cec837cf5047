package dev.cella.kernel.magic;

/**
 * A part of a cell: Java, a line with a magic, or a whole cell for one magic.
 *
 * @param magic the name with its percent signs; empty for Java
 * @param start the first position; for a magic, that of the percent sign
 * @param arguments where the text after the name begins
 * @param lineEnd where the line of the magic ends
 * @param end the position after the last one
 */
record CellPart(String magic, int start, int arguments, int lineEnd, int end) {
    static CellPart java(int start, int end) {
        return new CellPart("", start, start, end, end);
    }

    boolean isJava() {
        return magic.isEmpty();
    }

    boolean isCell() {
        return magic.startsWith("%%");
    }

    boolean contains(int position) {
        return start <= position && position <= end;
    }

    /** Returns where the lines below the magic begin. */
    int body() {
        return Math.min(lineEnd + 1, end);
    }

    /** Returns the text after the name, without surrounding space. */
    String arguments(String text) {
        return text.substring(arguments, lineEnd).strip();
    }

    String body(String text) {
        return text.substring(body(), end);
    }
}
