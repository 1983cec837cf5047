package dev.cella.kernel.shell;

/**
 * What the compiler says against a cell.
 *
 * @param where the place in the user's own text
 * @param code the compiler's key for this kind of problem, e.g. {@code compiler.err.cant.resolve.location}
 * @param message the compiler's message, without the names that JShell wraps round a cell
 */
public record Problem(CellSource.Span where, String code, String message) {}
