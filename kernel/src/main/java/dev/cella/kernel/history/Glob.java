package dev.cella.kernel.history;

/** Matches patterns in which {@code *} stands for any text and {@code ?} for any single character. */
final class Glob {
    private Glob() {}

    /**
     * Returns whether all of {@code text} matches; the time is at most the product of both lengths, whatever the
     * pattern.
     */
    static boolean fits(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1; // the last star so far
        int afterStar = 0; // where the text goes on that the star does not cover
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                afterStar = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) { // let the star cover one more character
                p = star + 1;
                t = ++afterStar;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }
}
