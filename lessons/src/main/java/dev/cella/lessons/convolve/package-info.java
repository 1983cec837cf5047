/**
 * Convolution: a small kernel of weights slides over an image, one window at a time.
 *
 * <p>Lesson 05, "One window at a time"; lesson 06, "Padding keeps the border"; lesson 07, "A stride shrinks the map"; lesson
 * 07b, "Each layer sees further"; lesson 08, "Channels are summed, filters are counted".
 *
 * <p>Why it exists: DL4J's layer returns the feature map and hides how it was computed. Here a convolution is a few
 * plain loops, short enough to read whole. Its result is a trace with every step. Figures draw this trace, exercises
 * check it, and tests compare it with DL4J.
 *
 * <pre>{@code
 * var edge = kernel(-1, 0, 1, -1, 0, 1, -1, 0, 1);     // [3, 3]
 * var trace = convolve(scan, edge);                    // scan [1, 28, 28]
 * trace.map();                                         // the feature map, [26, 26]
 * trace.step(4, 7).products();                         // the nine products of one window
 * trace.step(4, 7).sum();                              // and their sum
 * filmStrip(trace);                                    // a few windows as a figure; steps(trace) shows all
 * convolve(scan, rotate180(edge));                        // the convolution of mathematics
 * convolve(pad(scan, 1), dilated(edge, 2), 3);         // zeros around the scan, gaps in the kernel, steps of three pixels
 * windowCounts(28, 3, 1);                              // how many windows see each pixel
 * filmStrip(pad(scan, 2, REFLECT));                    // where each pixel of a reflected border comes from
 * ring(convolve(padReplicate(scan, 1), edge).map());   // the border of a map, with copies of pixels around the image
 * convolve(cell, filter(edge, edge, edge));            // cell [3, 28, 28]: a kernel for each channel, one map
 * layer(filter, other).maps(cell);                     // a map for each filter, [2, 26, 26]
 * conv(8, 3).parameters(3);                            // 8 filters on 3 channels: 224
 * convolveAll(images, edge);                           // [N, 1, 28, 28] -> [N, 1, 26, 26]
 * bestKernel(images, maps);                            // the kernel that made maps of images
 * receptiveField(List.of(conv(3), conv(3).stride(2)));  // how far a value of each layer sees
 * maxDifference(trace.map(), other);                   // 0 when equal
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.convolve.Window} (one step), {@link
 * dev.cella.lessons.convolve.Convolution} (all of them), {@link dev.cella.lessons.convolve.Kernels}, {@link
 * dev.cella.lessons.convolve.Padded} with its {@link dev.cella.lessons.convolve.PaddedPixel}s, {@link
 * dev.cella.lessons.convolve.WindowCounts} and {@link dev.cella.lessons.convolve.ReplicatePadding} (what a border
 * does), {@link dev.cella.lessons.convolve.ConvSpec} (how many there are), {@link dev.cella.lessons.convolve.Errors};
 * for several channels {@link dev.cella.lessons.convolve.Filter}, {@link dev.cella.lessons.convolve.ChannelConvolution}
 * with its {@link dev.cella.lessons.convolve.ChannelWindows}s, {@link dev.cella.lessons.convolve.FilterLayer} and
 * {@link dev.cella.lessons.convolve.ConvSizes}; {@link dev.cella.lessons.convolve.ReceptiveField} (several layers);
 * {@link dev.cella.lessons.convolve.LeastSquares} and {@link dev.cella.lessons.convolve.DenseMap} (what examples can
 * teach a kernel, and a layer that shares no weights).
 */
package dev.cella.lessons.convolve;
