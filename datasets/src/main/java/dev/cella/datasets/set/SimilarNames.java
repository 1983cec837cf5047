package dev.cella.datasets.set;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggests names that the user may have meant. */
public final class SimilarNames {
    private static final int MOST = 3;

    private SimilarNames() {}

    /** Returns {@code " (did you mean …?)"} with the most similar names, or an empty text if none is similar. */
    public static String question(String name, List<String> names) {
        var wanted = simple(name);
        int tolerance = Math.max(1, wanted.length() / 3);
        var similar = names.stream()
                .filter(other -> distance(wanted, simple(other)) <= tolerance
                        || (wanted.length() > 2 && simple(other).contains(wanted)))
                .sorted(Comparator.comparingInt(other -> distance(wanted, simple(other))))
                .limit(MOST)
                .toList();
        return similar.isEmpty() ? "" : " (did you mean " + String.join(" or ", similar) + "?)";
    }

    /** Keeps only letters and digits, so that capitals, spaces and hyphens make no difference. */
    private static String simple(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Counts the insertions, deletions and replacements of letters that turn one word into the other (Levenshtein). */
    static int distance(String from, String to) {
        var previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            var current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
