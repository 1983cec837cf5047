package dev.cella.kernel.magic;

import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.source.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the magics in a cell. A magic is a line that begins with {@code %name}, outside strings, text blocks, comments
 * and brackets, after complete Java: on the line after {@code a}, {@code %b} is a remainder.
 */
final class CellText {
    private static final Pattern MAGIC = Pattern.compile("[ \\t]*(%%?[\\p{Alpha}][\\w-]*)(?=[\\s?]|$)");

    private final String text;
    private final List<CellPart> parts = new ArrayList<>();
    private int javaStart;
    private int statementStart;
    private int depth;
    private char last;

    private CellText(String text) {
        this.text = text;
    }

    /** Returns the parts of {@code text} in order, without parts that hold only space and comments. */
    static List<CellPart> parts(String text) {
        CellText cell = new CellText(text);
        if (text.indexOf('%') < 0) {
            cell.addJava(text.length());
        } else {
            cell.scan();
        }
        return cell.parts;
    }

    private void scan() {
        boolean lineStarts = true;
        int i = 0;
        while (i < text.length()) {
            CellPart magic = lineStarts && depth == 0 ? magicAt(i) : null;
            if (magic != null) {
                take(magic);
                i = magic.end();
                continue;
            }
            int end = JavaText.after(text, i);
            look(i, end);
            lineStarts = text.charAt(end - 1) == '\n' || (lineStarts && text.charAt(i) == '\r');
            i = end;
        }
        addJava(text.length());
    }

    /** Returns the magic on the line that starts at {@code lineStart}, or null. */
    private CellPart magicAt(int lineStart) {
        Matcher found = MAGIC.matcher(text).region(lineStart, text.length()).useAnchoringBounds(true);
        if (!found.lookingAt() || found.group(1).isEmpty()) {
            return null;
        }
        int newline = text.indexOf('\n', lineStart);
        int lineEnd = newline < 0 ? text.length() : newline;
        if (!endedBefore(lineEnd)) {
            return null;
        }
        String name = found.group(1);
        boolean wholeCell = name.startsWith("%%") && parts.isEmpty() && last == 0;
        return new CellPart(name, found.start(1), found.end(1), lineEnd, wholeCell ? text.length() : lineEnd);
    }

    /** Returns whether the Java before a line is complete, so that the line cannot continue it. */
    private boolean endedBefore(int lineEnd) {
        return last == 0 || last == ';' || last == '}' || !JavaShell.isJava(text.substring(statementStart, lineEnd));
    }

    private void take(CellPart magic) {
        addJava(magic.start());
        parts.add(magic);
        javaStart = magic.end();
        statementStart = magic.end();
        last = 0;
    }

    private void look(int start, int end) {
        char c = text.charAt(start);
        if (Character.isWhitespace(c) || JavaText.startsComment(text, start)) {
            return;
        }
        last = text.charAt(end - 1);
        if (c == '(' || c == '[' || c == '{') {
            depth++;
        } else if (c == ')' || c == ']' || c == '}') {
            depth = Math.max(0, depth - 1);
        }
        if (depth == 0 && (c == ';' || c == '}')) {
            statementStart = end;
        }
    }

    private void addJava(int end) {
        if (JavaText.firstToken(text, javaStart) < end) {
            parts.add(CellPart.java(javaStart, end));
        }
    }

    /**
     * Returns {@code text} with blanks in place of its magics, except for the Java that {@code keeps} finds in them.
     */
    static String javaOf(String text, java.util.function.ToIntFunction<CellPart> keeps) {
        StringBuilder java = new StringBuilder(text);
        for (CellPart part : parts(text)) {
            int kept = part.isJava() ? part.start() : keeps.applyAsInt(part);
            for (int i = part.start(); i < kept; i++) {
                if (java.charAt(i) != '\n') {
                    java.setCharAt(i, ' ');
                }
            }
        }
        return java.toString();
    }
}
