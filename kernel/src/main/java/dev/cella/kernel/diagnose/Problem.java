package dev.cella.kernel.diagnose;

import dev.cella.kernel.source.CellSource;

/**
 * An error of the compiler in a cell.
 *
 * @param where the position in the user's own text
 * @param code the compiler's key for this kind of problem, such as {@code compiler.err.cant.resolve.location}
 * @param message the compiler's message, without the names that JShell adds
 * @param advice a sentence or two on what it means and what to try; may be empty
 */
public record Problem(CellSource.Span where, String code, String message, String advice) {
    /** Returns this problem with other advice. */
    public Problem withAdvice(String other) {
        return new Problem(where, code, message, other.strip());
    }

    /** Returns whether the text could not be parsed as Java, so that further problems mostly follow from this one. */
    boolean isSyntax() {
        return code.matches(
                "compiler\\.err\\.(expected|illegal\\.start|premature|unclosed|dot\\.class|not\\.stmt|else\\.without"
                        + "|catch\\.without|invalid\\.meth|int\\.number|illegal\\.char|orphaned).*");
    }
}
