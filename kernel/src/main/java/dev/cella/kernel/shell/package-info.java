/**
 * A Java session on top of {@code jdk.jshell}: it runs cells, interrupts them, and keeps what they declare.
 *
 * <p>A cell is cut into snippets. All run on one thread in this very JVM, so that results are objects, not text. Failures come back as data ({@link dev.cella.kernel.shell.Outcome}) in terms of the user's own lines. Read
 * {@link dev.cella.kernel.shell.JavaShell}, then {@code CellFrame} (what happens around a cell), {@code CellEvaluation},
 * {@code CellControl} with {@code CellJobs}, {@code Interrupter}, and {@code CellLog} (which cell declared what).
 *
 * <pre>{@code
 * try (JavaShell shell = new JavaShell(List.of())) {
 *     shell.addImports(List.of("java.util.*"));
 *     Outcome outcome = shell.evaluate(new CellSource(1, "List.of(1, 2, 3)"), cell);
 *     if (outcome instanceof Outcome.Done done) {
 *         done.result().ifPresent(bundle -> System.out.println(bundle.text())); // [1, 2, 3]
 *     }
 * }
 * }</pre>
 */
package dev.cella.kernel.shell;
