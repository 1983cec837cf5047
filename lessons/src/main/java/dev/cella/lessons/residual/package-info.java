/**
 * Lesson 18, "ResNet: skip connections": two convolutions with a way around them, in plain loops.
 *
 * <p>Why it exists: in a library, a skip connection is one word. Here you see what it does to numbers: what the block adds to
 * its input, and the two ways on which a gradient comes back.
 *
 * <pre>{@code
 * var block = residualBlock(first, second);            // two 3×3 kernels
 * var pass = block.forward(map);                       // map [H, W]
 * pass.change();                                       // f(x)
 * pass.output();                                       // relu(x + f(x))
 * var back = pass.backward(gradients);
 * back.bySkip();                                       // what came along the skip connection
 * back.byLayers();                                     // what came through the convolutions
 * gradientLines(named("plain", gradientNorms(net, images, targets)));   // does it reach the first layer?
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.residual.ResidualBlock}, {@link dev.cella.lessons.residual.BlockPass}, {@link
 * dev.cella.lessons.residual.BlockGradients}, {@link dev.cella.lessons.residual.GradientNorms}. The word that trains is {@code
 * residual(…)} of {@link dev.cella.lessons.net.Blocks}.
 */
package dev.cella.lessons.residual;
