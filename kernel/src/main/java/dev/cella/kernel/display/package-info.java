/**
 * Everything that a cell can show: values in several forms, displays that are redrawn, progress.
 *
 * <p>A front end picks the richest form it knows from a {@link dev.cella.kernel.display.MimeBundle}. Cells, and
 * libraries that they call, use {@link dev.cella.kernel.display.Display}, whose methods every cell can call without an
 * import. Read {@code MimeBundle}, {@code Display}, {@code LiveDisplay}, {@code Progress}; then {@code Cell} and {@code
 * Outlet} to see how output finds its cell.
 *
 * <pre>{@code
 * display(MimeBundle.text("3 cells").with("text/html", "<b>3</b> cells"));
 *
 * LiveDisplay loss = live("epoch 0");
 * try (Progress progress = progressBar("training", epochs)) {
 *     for (int epoch = 1; epoch <= epochs; epoch++) {
 *         loss.update("epoch " + epoch + ": loss " + fit(net, data));
 *         progress.step(1);
 *     }
 * }
 * }</pre>
 */
package dev.cella.kernel.display;
