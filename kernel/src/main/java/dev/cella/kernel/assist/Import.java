package dev.cella.kernel.assist;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;

/**
 * An import of the session. JShell knows only the first of those that were given together, so the text is read.
 *
 * @param isStatic whether it imports members
 * @param fullname e.g. {@code java.util.*}
 */
public record Import(boolean isStatic, String fullname) {
    /** An import that nobody writes: it gives a batch of imports a name, which an import of a cell would else replace. */
    public static final String FIRST_OF_BATCH = "import static java.lang.Void.*;";

    private static final Pattern FORM = Pattern.compile("import\\s+(static\\s+)?([^;\\s]+)");

    /** All imports that are in force, in the order in which they were given. */
    public static Stream<Import> in(JShell jshell) {
        return jshell.imports()
                .filter(snippet -> jshell.status(snippet).isActive())
                .flatMap(snippet -> FORM.matcher(snippet.source().replace(FIRST_OF_BATCH, ""))
                        .results())
                .map(found -> new Import(found.group(1) != null, found.group(2)));
    }
}
