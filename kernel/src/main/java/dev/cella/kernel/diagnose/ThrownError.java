package dev.cella.kernel.diagnose;

import dev.cella.kernel.source.CellSource;
import java.util.List;
import java.util.Optional;

/**
 * One exception of a chain: the first left the cell, and each further one caused the one before it.
 *
 * @param className the full name of its class; for a class declared in a cell, the name written there
 * @param message its message; may be empty
 * @param advice a sentence or two on what it means and what to try; may be empty
 * @param frames its stack from the innermost call out, up to the cell that was run
 */
public record ThrownError(String className, String message, String advice, List<Frame> frames) {
    /** Returns the name to show, without the package {@code java.lang}. */
    public String shortName() {
        return className.startsWith("java.lang.") && className.indexOf('.', 10) < 0
                ? className.substring(10)
                : className;
    }

    /**
     * One call on the stack.
     *
     * @param method the method, with its class if it has one; empty for the statements of a cell
     * @param where the line of a cell; empty for code of a library
     */
    public record Frame(String method, Optional<CellSource.Span> where) {}
}
