package dev.cella.kernel.assist;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;

/**
 * An import of the session.
 *
 * @param isStatic whether it imports members
 * @param fullname e.g. {@code java.util.*}
 */
public record Import(boolean isStatic, String fullname) {
    /**
     * Comes first in a batch of imports, because JShell names a batch by its first import, and no cell imports this
     * one.
     */
    public static final String FIRST_OF_BATCH = "import static java.lang.Void.*;";

    private static final Pattern FORM = Pattern.compile("import\\s+(static\\s+)?([^;\\s]+)");

    /** Returns all imports in force, in the order in which they were made. */
    public static Stream<Import> in(JShell jshell) {
        return jshell.imports()
                .filter(snippet -> jshell.status(snippet).isActive())
                .map(snippet -> snippet.source().replace(FIRST_OF_BATCH, "")) // of a batch, JShell knows only the first
                .flatMap(text -> FORM.matcher(text).results())
                .map(found -> new Import(found.group(1) != null, found.group(2)));
    }

    /** Reads an import as it stands between {@code import} and the semicolon. */
    public static Optional<Import> parse(String text) {
        Matcher form = FORM.matcher("import " + text);
        return form.lookingAt() ? Optional.of(new Import(form.group(1) != null, form.group(2))) : Optional.empty();
    }

    /** Returns whether it imports every name of its owner. */
    public boolean isOnDemand() {
        return fullname.endsWith(".*");
    }

    /** Returns the package or class that the imported names belong to. */
    public String owner() {
        return fullname.substring(0, Math.max(0, fullname.lastIndexOf('.')));
    }

    /** Returns whether it imports this simple name, if its owner has it. */
    public boolean covers(String name) {
        return isOnDemand() || fullname.endsWith("." + name);
    }

    /** Returns whether it imports one class, of this simple name. */
    public boolean namesClass(String name) {
        return !isStatic && !isOnDemand() && covers(name);
    }
}
