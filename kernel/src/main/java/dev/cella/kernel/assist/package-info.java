/**
 * Helps while the user types: completions at the cursor, documentation of a name, and whether a cell is complete.
 *
 * <p>{@link dev.cella.kernel.assist.CodeAssist} is the entry point. Behind it, {@code Completer} and {@code Documenter}
 * ask JShell, which compiles for each answer; so they give it only the code that matters for the cursor ({@code
 * CodeBeforeCursor}) and keep its answers for as long as the session does not change. {@link
 * dev.cella.kernel.assist.TypeIndex}, {@link dev.cella.kernel.assist.KnownNames} and {@link
 * dev.cella.kernel.assist.Nearest} know names, also for error messages.
 *
 * <pre>{@code
 * CodeAssist assist = new CodeAssist(jshell, new TypeIndex(System.getProperty("java.class.path")));
 * assist.complete("Math.ma", 7).texts();                  // [max(]
 * assist.complete("new ArrL", 8).texts();                 // [java.util.ArrayList]: abbreviated, and not imported
 * assist.document("Math.max(", 9);                        // its signatures and comments as text and HTML
 * assist.answer("?Math.max");                             // the same, for a cell that asks
 * assist.completeness("if (a) {").indent();               // four spaces: the cell goes on
 * Nearest.to("lenght", List.of("length", "list"));       // length
 * }</pre>
 */
package dev.cella.kernel.assist;
