/**
 * Lesson 10, "One dimension: a kernel reads words and heartbeats", and lesson 10b, "Three dimensions: a kernel moves through
 * slices": convolutions along a sequence and through a volume, in plain loops.
 *
 * <p>Why it exists: a convolution doesn't need an image. Here you see the same sum of products with one direction less and one
 * more, what a kernel over words says, and volumes as slices and projections.
 *
 * <pre>{@code
 * var sentence = ClinicalSentences.sentence("no change , nodule seen");
 * var x = ClinicalSentences.oneHot(sentence);                  // [16, 8]: a channel per word
 * touch(convolve1d(x, kernel));                                // kernel [16, 2]
 * new KernelWords(signalFilters(net), signalBiases(net), ClinicalSentences.vocabulary()).table();
 * stackedCurves("sample", named("beat", beat), named("filter 0", map));
 * touch(convolve3d(volume, kernel));                           // volume [D, H, W], kernel [3, 3, 3]
 * beside(picture(maximumProjection(volume, 0)), picture(maximumProjection(volume, 1)));
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.signal.SequenceConvolution} with {@link
 * dev.cella.lessons.signal.SequenceWindow}, {@link dev.cella.lessons.signal.KernelWords}, {@link
 * dev.cella.lessons.signal.VolumeConvolution} with {@link dev.cella.lessons.signal.VolumeWindow}, {@link
 * dev.cella.lessons.signal.Projections}. The word of a net is {@code conv(8, 3)} in all dimensions: the shape of its input
 * decides.
 */
package dev.cella.lessons.signal;
