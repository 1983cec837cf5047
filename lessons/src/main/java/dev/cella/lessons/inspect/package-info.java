/**
 * Lesson 11, "A first CNN learns what to look for": looks inside a net, at what its layers see, what its filters look for, what
 * a decision depends on.
 *
 * <p>Why it exists: if you only see the number at the end of a net, you cannot question its reasons. Everything here
 * works on nets in a row and on nets with branches, and leaves the net unchanged.
 *
 * <pre>{@code
 * featureMaps(layerOutputs(net, image))                        // every layer's maps for one image
 * weights(filters(net))                                        // what the first convolution looks for
 * saliencyMap(saliency(net, image, 1))                         // which pixels change the score of class 1
 * layerHistograms(layerOutputs(net, images))                   // are layers dead, or saturated?
 * layerHistograms(Axis.LOG, layerGradients(net, images, targets))   // do gradients reach the first layer?
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.inspect.LayerInspection}, {@link dev.cella.lessons.inspect.Saliency};
 * inside, {@code InferenceGradients} makes a copy of a net that returns class scores and whose backward pass is that of
 * inference, and {@code GradientNet} keeps what DL4J's backward pass discards: the gradient at the input.
 */
package dev.cella.lessons.inspect;
