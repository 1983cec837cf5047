/**
 * The JDK's own {@code jshell} as a front end: the same imports and the same figures as in a notebook, without Jupyter.
 *
 * <p>Why it exists: cells are plain Java, so they also run without a browser, and you can try a lesson line by line in
 * a terminal. Snippets run in this JVM under an execution control that shows what a notebook would show: images go to
 * files, whose paths are printed, and displays that change redraw one line.
 *
 * <p>Read {@link dev.cella.kernel.jshell.JShellTool}, then {@code TerminalOutlet} with {@code FigureFiles} (how things
 * look), {@code ShellControl} (how snippets run), and {@code NotebookScript} with {@link
 * dev.cella.kernel.jshell.Replay} (how a notebook is loaded).
 *
 * <pre>{@code
 * $ java -cp "LIB/*" dev.cella.kernel.Main jshell 05-one-window-at-a-time.ipynb
 * ── one-sum
 * 0.61
 * jshell> picture(scan)
 * gray image: 28×28×1, values 8 to 181, mean 83.1
 *   figures/012.svg
 * $1 ==> Figure
 * }</pre>
 */
package dev.cella.kernel.jshell;
