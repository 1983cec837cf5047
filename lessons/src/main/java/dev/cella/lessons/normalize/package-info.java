/**
 * Lesson 02, "Normalization": brings pixels to a scale on which a network learns well.
 *
 * <p>Why it exists: a network's first layer multiplies weights by pixels, and the gradient of each weight is an error
 * times a pixel. The scale and the mean of the pixels therefore decide which steps of gradient descent are safe, and
 * which are fast. Images are batches {@code [N, C, H, W]}; nothing here changes its arguments.
 *
 * <pre>{@code
 * INDArray train = breast.train().images(ZERO_TO_255);
 * INDArray unit = divideBy255(train);                       // [0, 255] -> [0, 1]
 * ChannelStatistics known = ChannelStatistics.of(unit);     // mean and standard deviation of each channel
 * filmStrip(known.trace(unit.slice(5)));                    // one image, value by value
 * INDArray centered = known.center(unit);                   // mean 0
 * INDArray standard = known.standardize(unit);              // mean 0, standard deviation 1
 * INDArray test = known.standardize(divideBy255(breast.test().images(ZERO_TO_255)));   // the same numbers again
 * neuron(0.05, 123, 123 / 255.0);                          // a stored and a scaled pixel on the curve of tanh
 * valleys(named("stored", train), named("z-score", standard));   // gradient descent over two weights
 * Curvature.of(standard).ratio();                          // how narrow the valley of the first layer is
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.normalize.Scaling}, {@link dev.cella.lessons.normalize.ChannelStatistics},
 * {@link dev.cella.lessons.normalize.Standardization} (the same value by value), {@link
 * dev.cella.lessons.normalize.Neuron}, {@link dev.cella.lessons.normalize.LossValley} (two weights), {@link
 * dev.cella.lessons.normalize.Curvature} (all of them).
 */
package dev.cella.lessons.normalize;
