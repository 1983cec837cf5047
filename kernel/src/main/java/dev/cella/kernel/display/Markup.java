package dev.cella.kernel.display;

/** Escapes text for HTML and XML. */
public final class Markup {
    private Markup() {}

    /**
     * Escapes text for an element or a quoted attribute. A character that XML forbids, such as U+0000, becomes the
     * replacement character U+FFFD.
     */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /** Returns whether XML 1.0 allows a character (section 2.2). */
    private static boolean isAllowed(int c) {
        boolean space = c == '\t' || c == '\n' || c == '\r';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return space || (c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF);
    }
}
