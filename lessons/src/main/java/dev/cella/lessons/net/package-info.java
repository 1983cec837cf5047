/**
 * Nets as values: layers are words, and you build a net from them in the cell, where you can see it.
 *
 * <p>Why it exists: a net in DL4J takes a builder of twenty lines, and an error in its shapes appears deep inside the
 * library, often when training has already begun. Here, a net reads like its description, and every shape is checked
 * while you build it. The result is a plain network of DL4J, which you can print, save and use without the course
 * (unless it has layers that DL4J lacks, see {@link dev.cella.lessons.net.layer}).
 *
 * <pre>{@code
 * var net = net(input(1, 28, 28),
 *         conv(8, 3).same(), relu(), maxPool(2),              // [1, 28, 28] -> [8, 14, 14]
 *         residual(conv(8, 3).same(), batchNorm()), relu(),   // a block is added to its input
 *         parallel(conv(8, 1), conv(8, 3).same()), relu(),    // branches are concatenated: [16, 14, 14]
 *         flatten(), dense(2), softmax())                     // the last layer decides the loss
 *     .seed(7).updater(new Adam(1e-3)).build();               // a ComputationGraph; without branches a MultiLayerNetwork
 * diagram(net);                                               // see dev.cella.lessons.net.plan
 * train(net).on(images, targets).run();                       // see dev.cella.lessons.train
 * dl4j(conv(3).stride(2), kernel).output(images);             // one layer alone, with given weights
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.net.NetSpec} (the sentence), {@link dev.cella.lessons.net.Words} (layers),
 * {@link dev.cella.lessons.net.Blocks} with {@link dev.cella.lessons.net.Residual} (how to combine them), {@link
 * dev.cella.lessons.net.Dl4j}; then how it works: {@code Wiring} walks through the blocks, checks shapes and collects
 * {@code Step}s, {@code LastLayer} adds the loss, {@code Networks} passes everything to DL4J. The rooms inside: {@code
 * classic} has LeNet, VGG, GoogLeNet, ResNet, DenseNet and U-Net, {@code layer} the layers that DL4J lacks, {@code
 * plan} a net as table and drawing.
 */
package dev.cella.lessons.net;
