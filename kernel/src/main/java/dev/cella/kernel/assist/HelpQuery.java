package dev.cella.kernel.assist;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that asks for documentation, as in IPython: {@code ?Math.max} or {@code Math.max?}. No Java code starts or ends like this.
 *
 * @param name what is asked about
 */
record HelpQuery(String name) {
    private static final String NAME =
            "((?:new\\s+)?[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}.]*)\\s*(?:\\(\\s*\\)?)?";
    private static final Pattern FORM =
            Pattern.compile("\\s*(?:\\?{1,2}\\s*" + NAME + "|" + NAME + "\\?{1,2})\\s*;?\\s*");

    /** Reads a cell; empty if it is Java. */
    static Optional<HelpQuery> in(String cell) {
        if (cell.indexOf('?') < 0) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(cell);
        return form.matches()
                ? Optional.of(new HelpQuery(form.group(1) == null ? form.group(2) : form.group(1)))
                : Optional.empty();
    }
}
