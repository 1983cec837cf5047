package dev.cella.kernel.diagnose;

import dev.cella.kernel.display.PlainText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rewrites messages of the compiler for people who don't know JShell's internal names. */
final class CompilerMessage {
    private static final int MAX_CANDIDATES = 8;
    /** Removes this line, because a cell's code is in no class that the user knows. */
    private static final Pattern NOWHERE = Pattern.compile("\\n\\s*location: class\\s*$");

    private static final Pattern FAMILIAR = Pattern.compile("\\bjava\\.(lang|util|io)\\.(?=[A-Z])");
    private static final Pattern CANDIDATE =
            Pattern.compile("(?m)^ +(?:method|constructor) (?:\\S*\\.)?(\\S*\\(.*\\)) is not applicable$");

    private CompilerMessage() {}

    /** Removes JShell's internal names, and the packages of well-known classes. */
    static String plain(String message) {
        String text = NOWHERE.matcher(message).replaceAll("").replace(" in class  ", " ");
        text = FAMILIAR.matcher(PlainText.withoutShellNames(text)).replaceAll("");
        return withCandidates(text).strip();
    }

    /** Shortens a message that gives a reason for each method that does not fit; the list of methods is enough. */
    private static String withCandidates(String message) {
        List<String> candidates = CANDIDATE
                .matcher(message)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        if (candidates.isEmpty()) {
            return message;
        }
        String more = candidates.size() > MAX_CANDIDATES
                ? "\n    … and " + (candidates.size() - MAX_CANDIDATES) + " more"
                : "";
        return message.lines().findFirst().orElse("") + "; there are"
                + candidates.stream()
                        .limit(MAX_CANDIDATES)
                        .map(one -> "\n    " + one)
                        .collect(Collectors.joining())
                + more;
    }
}
