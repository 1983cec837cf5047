/**
 * The text of cells as it was written, and where its tokens, statements and lines are.
 *
 * <p>Nothing here knows what a session has declared, and nothing is compiled, so answers are fast and also work for
 * wrong or unfinished text. Only {@link dev.cella.kernel.source.Syntax} asks the parser of javac. Read {@link
 * dev.cella.kernel.source.CellSource}, in whose terms all errors are reported, and {@link
 * dev.cella.kernel.source.JavaText}, on which {@code Outline} and {@code Nesting} are built.
 *
 * <pre>{@code
 * CellSource cell = new CellSource(3, "int n = 2;\nn +");
 * CellSource.Span plus = cell.span(13, 14);
 * plus.location();                                          // "cell 3, line 2"
 * JavaText.lastVisible("n; // done");                    // ';'
 * JavaText.openBrackets("f(a, b[").peek();               // 6, the position of the [
 * Outline.of(cell.text()).levels().get(0).units();       // [Unit[start=0, end=10]]: the statement that has ended
 * Nesting.of("a(b(c(1)))").suitsCompiler();              // true
 * Syntax.isJava("int n = ;");                            // false
 * }</pre>
 */
package dev.cella.kernel.source;
