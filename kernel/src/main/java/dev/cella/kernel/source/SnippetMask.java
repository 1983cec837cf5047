package dev.cella.kernel.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks out what JShell's completeness analysis on JDK 17 misreads, so that it finds the end of a snippet: a {@code
 * throw} after an arrow, and {@code non-sealed}. The masked text has the length of the original.
 */
public final class SnippetMask {
    private static final Pattern MISREAD = Pattern.compile("\\G(?:(->\\s*)throw|non-sealed)\\b");

    private SnippetMask() {}

    /** Returns {@code text} with blanks in these positions. */
    public static String of(String text) {
        if (!text.contains("throw") && !text.contains("non-sealed")) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        Matcher misread = MISREAD.matcher(text);
        int i = JavaText.firstToken(text, 0);
        while (i < text.length()) {
            boolean newWord = i == 0 || !Character.isJavaIdentifierPart(text.charAt(i - 1));
            if (newWord && misread.find(i)) {
                for (int at = misread.group(1) == null ? i : misread.end(1); at < misread.end(); at++) {
                    masked.setCharAt(at, ' ');
                }
                i = misread.end();
            } else {
                i = JavaText.after(text, i);
            }
            i = JavaText.firstToken(text, i);
        }
        return masked.toString();
    }
}
