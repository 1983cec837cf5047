package dev.cella.kernel.source;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Scans text without being misled by comments, strings, text blocks and character literals. It knows just enough of
 * Java's lexical structure (Java Language Specification, chapter 3). Text may be incomplete.
 */
public final class JavaText {
    private JavaText() {}

    /** Returns where the first token at or after {@code from} starts; the length of {@code text} if there is none. */
    public static int firstToken(String text, int from) {
        int i = from;
        while (i < text.length()) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
            } else if (startsComment(text, i)) {
                i = afterOpaque(text, i);
            } else {
                break;
            }
        }
        return i;
    }

    /** Returns the last character of {@code text} that is neither space nor comment; 0 if there is none. */
    public static char lastVisible(String text) {
        char last = 0;
        int i = firstToken(text, 0);
        while (i < text.length()) {
            int end = after(text, i);
            last = text.charAt(end - 1);
            i = firstToken(text, end);
        }
        return last;
    }

    /** Returns the positions of the round, square and curly brackets that are open at the end of {@code text}, innermost first. */
    public static Deque<Integer> openBrackets(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isOpaque(text, i)) {
                i = afterOpaque(text, i);
                continue;
            }
            if (c == '(' || c == '[' || c == '{') {
                open.push(i);
            } else if ((c == ')' || c == ']' || c == '}') && !open.isEmpty()) {
                open.pop();
            }
            i++;
        }
        return open;
    }

    /** Returns where the comment, string, text block or character literal at {@code i} ends; {@code i + 1} if there is none. */
    public static int after(String text, int i) {
        return isOpaque(text, i) ? afterOpaque(text, i) : i + 1;
    }

    /** Returns {@code text} with blanks in place of comments, strings, text blocks and character literals. */
    public static String withoutComments(String text) {
        StringBuilder bare = new StringBuilder(text);
        int i = 0;
        while (i < text.length()) {
            int end = after(text, i);
            if (isOpaque(text, i)) {
                bare.replace(i, end, text.substring(i, end).replaceAll("[^\\n]", " "));
            }
            i = end;
        }
        return bare.toString();
    }

    /** Returns whether a comment starts at {@code i}. */
    public static boolean startsComment(String text, int i) {
        return text.startsWith("//", i) || text.startsWith("/*", i);
    }

    private static boolean isOpaque(String text, int i) {
        char c = text.charAt(i);
        return c == '"' || c == '\'' || startsComment(text, i);
    }

    /** Returns the end of the comment, string, text block or character literal that starts at {@code i}. */
    private static int afterOpaque(String text, int i) {
        if (text.startsWith("//", i)) {
            return endOr(text, text.indexOf('\n', i), 1);
        }
        if (text.startsWith("/*", i)) {
            return endOr(text, text.indexOf("*/", i + 2), 2);
        }
        if (text.startsWith("\"\"\"", i)) {
            return afterQuoted(text, i + 3, "\"\"\"", true);
        }
        return afterQuoted(text, i + 1, text.substring(i, i + 1), false);
    }

    private static int afterQuoted(String text, int from, String quote, boolean manyLines) {
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith(quote, i)) {
                return i + quote.length();
            }
            if (text.charAt(i) == '\n' && !manyLines) {
                return i;
            }
            if (text.charAt(i) == '\\') {
                i++;
            }
        }
        return text.length();
    }

    private static int endOr(String text, int found, int length) {
        return found < 0 ? text.length() : found + length;
    }
}
