/**
 * What a net is made of, as data: layers, shapes, parameters, cost, and who reads from whom.
 *
 * <p>Why it exists: DL4J prints a summary as text with class names; a lesson wants numbers to compute with, words that are
 * the lesson's, and a drawing. {@link dev.cella.lessons.net.plan.NetPlan} has the data, its table is the summary, and
 * {@code Figures.diagram} draws it. {@code MultiplyAdds} counts, {@code LayerLabels} finds the words.
 *
 * <pre>{@code
 * var net = leNet(1, 10, new Adam(1e-3), 7);
 * summary(net, 1, 28, 28);                       // a table: layer, kind, output, parameters, multiply-adds
 * NetPlan plan = plan(net, 1, 28, 28);
 * plan.parameters();                             // 61706
 * plan.nodes().get(1).size();                    // 6×28×28
 * diagram(plan);                                 // see dev.cella.lessons.figure
 * }</pre>
 */
package dev.cella.lessons.net.plan;
