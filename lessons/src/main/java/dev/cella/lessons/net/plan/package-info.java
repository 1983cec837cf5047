/**
 * The parts of a net as data: layers, shapes, parameters, cost, and which layer reads from which.
 *
 * <p>Why it exists: DL4J prints a summary as text with class names. A lesson needs numbers to compute with, its own
 * words, and a drawing. {@link dev.cella.lessons.net.plan.NetPlan} has the data, its table is the summary, and {@code
 * PlanFigures.diagram} draws it. {@code PlanRows} creates one row per word, {@code UnbuiltPlan} does so
 * for a net that has no weights yet, {@code BlockRows} adds up blocks, {@code MultiplyAdds} counts, {@code LayerLabels}
 * finds the words.
 *
 * <pre>{@code
 * var net = leNet(input(1, 28, 28), 10).build();
 * summary(net);                                  // a table: layer, kind, output, parameters, multiply-adds
 * NetPlan plan = plan(net);
 * plan.parameters();                             // 61706
 * plan.nodes().get(1).size();                    // 6×28×28
 * diagram(net);
 * plan(other, 1, 28, 28);                        // for a net that does not know the shape of its input
 * plan(net(input(3, 224, 224), layers));         // without build(): counted, but without weights
 * plan.byBlock();                                // a table with one row per word of the net
 * }</pre>
 */
package dev.cella.lessons.net.plan;
