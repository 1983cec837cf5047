package dev.cella.kernel.assist;

/** Matches abbreviations: {@code AL} and {@code ArrL} stand for {@code ArrayList}, {@code iE} for {@code isEmpty}. */
final class CamelCase {
    private CamelCase() {}

    /**
     * Returns whether {@code name} begins with {@code typed}, ignoring case, or {@code typed} abbreviates its words.
     */
    static boolean matches(String typed, String name) {
        return name.regionMatches(true, 0, typed, 0, typed.length())
                || (hasHump(typed) && !name.isEmpty() && name.charAt(0) == typed.charAt(0) && fits(typed, 1, name, 1));
    }

    /** Returns whether the rest of the text fits the rest of the name; each capital may skip to the next word. */
    private static boolean fits(String typed, int t, String name, int n) {
        if (t == typed.length()) {
            return true;
        }
        char c = typed.charAt(t);
        if (n < name.length() && name.charAt(n) == c && fits(typed, t + 1, name, n + 1)) {
            return true;
        }
        int next = Character.isUpperCase(c) ? name.indexOf(c, n) : -1;
        return next >= 0 && fits(typed, t + 1, name, next + 1);
    }

    private static boolean hasHump(String typed) {
        return typed.chars().skip(1).anyMatch(Character::isUpperCase);
    }
}
