/**
 * Commands that a cell can contain besides Java: {@code %time}, {@code %%html}, {@code %maven}.
 *
 * <p>Read {@link dev.cella.kernel.magic.MagicShell}, which runs a cell part by part; {@code CellText}, which separates
 * magics from Java; {@code Command}, one magic; then any {@code …Magics}. {@code maven} is a room of its own, loaded on
 * first use.
 *
 * <pre>{@code
 * try (MagicShell shell = new MagicShell(new JavaShell(List.of()))) {
 *     shell.add(Magic.of("%greet", "%greet NAME", "Says hello.", (name, body) -> "Hello, " + name));
 *     shell.evaluate(new CellSource(1, "int n = 1000;\n%timeit IntStream.range(0, n).sum()"), cell);
 *     shell.evaluate(new CellSource(2, "%greet Ada"), cell); // its result is "Hello, Ada"
 * }
 * }</pre>
 */
package dev.cella.kernel.magic;
