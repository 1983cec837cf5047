/**
 * Layers under their usual names, and the ones that DL4J lacks.
 *
 * <p>Why it exists: DL4J has no group, instance or layer normalization for images, no sum or min pooling, and its way
 * of dropping connections does not rescale. Each is added here as a DL4J layer with its own backward pass, so it
 * trains, saves and loads like any other. (A SameDiff layer inside a DL4J net would double the gradients.)
 *
 * <p>Read {@link dev.cella.lessons.net.layer.Layers}, which has them all, one word each; then {@link
 * dev.cella.lessons.net.layer.GroupNormalization} and its {@code GroupNormalizationPass}, the formulas forward and
 * backward.
 *
 * <pre>{@code
 * var net = new NeuralNetConfiguration.Builder().seed(7).updater(new Adam(1e-3)).list()
 *         .layer(new ConvolutionLayer.Builder(3, 3).nOut(16).build())
 *         .layer(groupNormalization(4)) // 16 channels in 4 groups
 *         .layer(relu())
 *         .layer(sumPooling(2))
 *         .layer(spatialDropout(0.25))
 *         .layer(denseDroppingConnections(64, 0.5))
 *         …
 *         .setInputType(InputType.convolutional(28, 28, 1)); // sets the channels of each layer
 * }</pre>
 */
package dev.cella.lessons.net.layer;
