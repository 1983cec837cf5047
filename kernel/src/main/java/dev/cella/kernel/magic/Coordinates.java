package dev.cella.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The arguments of {@code %maven}: libraries, and what to exclude.
 *
 * @param libraries each as {@code group:artifact[:extension[:classifier]]:version}
 * @param exclusions each as {@code group:artifact}
 */
record Coordinates(List<String> libraries, List<String> exclusions) {
    private static final String EXAMPLE = "org.apache.commons:commons-csv:1.10.0";
    private static final Pattern LIBRARY = Pattern.compile("[^:@\\s]+(:[^:@\\s]+){2,4}");
    private static final Pattern EXCLUSION = Pattern.compile("![^:\\s]+:[^:\\s]+");
    private static final Pattern VERSION = Pattern.compile("[\\[(].*|v?\\d.*|RELEASE|LATEST");

    /** @throws MagicException if one of the words is neither, or no library is given */
    static Coordinates of(List<String> words) {
        List<String> libraries = new ArrayList<>();
        List<String> exclusions = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith("!")) {
                if (!EXCLUSION.matcher(word).matches()) {
                    throw new MagicException(
                            word + " does not have the form !GROUP:ARTIFACT, which excludes a library, as in"
                                    + " !org.slf4j:slf4j-simple or !org.slf4j:*");
                }
                exclusions.add(word.substring(1));
            } else {
                check(word);
                libraries.add(word);
            }
        }
        if (libraries.isEmpty()) {
            throw new MagicException("%maven needs a library, as in %maven " + EXAMPLE);
        }
        return new Coordinates(libraries, exclusions);
    }

    private static void check(String word) {
        String[] parts = word.replaceFirst("@.*", "").split(":", -1);
        boolean versionFirst = parts.length > 3
                && VERSION.matcher(parts[2]).matches()
                && !VERSION.matcher(parts[parts.length - 1]).matches();
        if (versionFirst || (parts.length > 2 && word.contains("@"))) {
            String extension = word.contains("@") ? word.substring(word.indexOf('@') + 1) : "jar";
            String classifier = parts.length > 3 ? ":" + parts[3] : "";
            throw new MagicException(word + " has the order of Gradle; Maven puts the version last: %maven " + parts[0]
                    + ":" + parts[1] + ":" + extension + classifier + ":" + parts[2]);
        }
        if (!LIBRARY.matcher(word).matches()) {
            throw new MagicException(word + " does not have the form GROUP:ARTIFACT:VERSION, as in " + EXAMPLE);
        }
    }
}
