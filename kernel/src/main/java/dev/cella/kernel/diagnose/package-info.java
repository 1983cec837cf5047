/**
 * What went wrong, in terms of the cell that the user wrote: the line, the mark under it, and a sentence of advice.
 *
 * <p>{@link dev.cella.kernel.diagnose.Diagnostics} does this for the compiler's messages and {@link
 * dev.cella.kernel.diagnose.SnippetSources} for stack traces. {@link dev.cella.kernel.diagnose.SuspiciousCode} warns
 * about code that compiles but rarely does what was meant, and {@link dev.cella.kernel.diagnose.Dependants} reports how
 * a new declaration affects older ones. The sentences are rows of {@code advice.tsv}, which {@code ErrorAdvice} reads.
 *
 * <pre>{@code
 * CellSource cell = new CellSource(1, "int n = \"one\";");
 * Snippet snippet = jshell.eval(cell.text()).get(0).snippet();
 * Diagnostics diagnostics = new Diagnostics(jshell.sourceCodeAnalysis(), types, cell, 0, snippet.source());
 * for (Problem problem : diagnostics.problems(jshell.diagnostics(snippet))) {
 *     System.out.println(problem.where().location());       // cell 1, line 1
 *     System.out.println(problem.message());             // incompatible types: String cannot be converted to int
 *     System.out.println(problem.advice());              // A string is not a number. Remove the quotes, or …
 * }
 * }</pre>
 */
package dev.cella.kernel.diagnose;
