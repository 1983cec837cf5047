/**
 * Lesson 19, "DenseNet: nothing is thrown away": layers that each read all maps before them, in plain loops.
 *
 * <p>Why it exists: in a library, a dense block is one word. Here you see its maps pile up, the many ways on which a gradient comes
 * back, and which of the earlier maps a trained layer really reads.
 *
 * <pre>{@code
 * var block = concatBlock(first, second);              // kernels [1, 3, 3] and [2, 3, 3]
 * var pass = block.forward(map);                       // map [H, W]
 * pass.output();                                       // [3, H, W]: the input and two new maps
 * var back = pass.backward(gradients);
 * back.direct();                                       // what came straight from the output
 * back.through(2);                                     // what came back through layer 2
 * growth(16, 8, 4);                                    // a block as channels that pile up
 * sources(sourceWeights(net, 2));                      // who reads whom in a trained block
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.concatenate.ConcatBlock}, {@link dev.cella.lessons.concatenate.ConcatPass}, {@link
 * dev.cella.lessons.concatenate.ConcatGradients}, {@link dev.cella.lessons.concatenate.SourceWeights}. The word that trains is
 * {@code denseBlock(…)} of {@link dev.cella.lessons.net.Blocks}.
 */
package dev.cella.lessons.concatenate;
