package dev.cella.lessons.check.mutant;

/**
 * An answer with one small mistake in it.
 *
 * @param change the line before and after: {@code y < map.length → y <= map.length}
 * @param code the whole answer
 */
record Mutant(String change, String code) {

    /** Replaces the text between two positions. */
    static Mutant of(String code, int start, int end, String replacement) {
        String changed = code.substring(0, start) + replacement + code.substring(end);
        int from = code.lastIndexOf('\n', start - 1) + 1;
        String before = line(code, from, end);
        String after = line(changed, from, start + replacement.length());
        return new Mutant(before + " → " + after, changed);
    }

    private static String line(String code, int from, int to) {
        int end = code.indexOf('\n', to);
        return code.substring(from, end < 0 ? code.length() : end).strip();
    }
}
