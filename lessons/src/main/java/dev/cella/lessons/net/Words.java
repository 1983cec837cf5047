package dev.cella.lessons.net;

import dev.cella.lessons.net.layer.Layers;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.PoolingSetting;
import dev.cella.lessons.shape.LayerSpec;
import dev.cella.lessons.shape.TensorShape;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * The layers of a net, one word each. Two words live with their lessons: {@code conv(8, 3)} in {@link
 * dev.cella.lessons.convolve.ConvSpec#conv(int, int)} and {@code flatten()} in {@link
 * dev.cella.lessons.pool.Flattening#flatten()}.
 *
 * <p>A word adapts to its input: {@code maxPool(2)} has windows of 2 steps on a sequence, 2×2 on an image, and 2×2×2 on
 * a volume. Shapes are those of one example; unless a word says otherwise, {@code [C, H, W]} also stands for sequences
 * and volumes.
 */
public final class Words {
    private Words() {}

    /** Adds a dense (fully connected) layer, {@code [C] -> [units]}. */
    public static DenseSpec dense(int units) {
        return new DenseSpec(units, true, 0);
    }

    /**
     * Adds a transposed convolution of images, {@code [C, H, W] -> [filters, H', W']}; {@code .stride(2)} doubles the
     * size.
     */
    public static TransposedConvSpec transposedConv(int filters, int kernelSize) {
        return new TransposedConvSpec(filters, kernelSize, 1, 0);
    }

    /** Computes {@code max(x, 0)}. */
    public static LayerSpec relu() {
        return new ActivationSpec("relu()", new ActivationReLU(), LossFunction.MSE, true);
    }

    /**
     * Computes {@code x} if it is positive and {@code 0.01 x} otherwise, so that no unit ever dies (Maas et al., 2013).
     */
    public static LayerSpec leakyRelu() {
        return new ActivationSpec("leakyRelu()", new ActivationLReLU(0.01), LossFunction.MSE, true);
    }

    /** Computes the hyperbolic tangent, from −1 to 1. */
    public static LayerSpec tanh() {
        return new ActivationSpec("tanh()", new ActivationTanH(), LossFunction.MSE, false);
    }

    /** Computes {@code 1 / (1 + exp(−x))}, from 0 to 1. At the end of a net: one probability per label or pixel. */
    public static LayerSpec sigmoid() {
        return new ActivationSpec("sigmoid()", new ActivationSigmoid(), LossFunction.XENT, false);
    }

    /**
     * Computes {@code exp(xᵢ) / Σⱼ exp(xⱼ)} over the channels, at the end of a net: probabilities that sum to 1, for
     * each pixel.
     */
    public static LayerSpec softmax() {
        return new ActivationSpec("softmax()", new ActivationSoftmax(), LossFunction.MCXENT, false);
    }

    /** Keeps the largest value of each window; windows lie side by side unless {@code .stride(…)} says otherwise. */
    public static PoolSpec maxPool(int window) {
        return pooling(Pool.MAX, window);
    }

    /** Computes the mean of each window. */
    public static PoolSpec averagePool(int window) {
        return pooling(Pool.AVERAGE, window);
    }

    /** Computes the sum of each window of an image. */
    public static PoolSpec sumPool(int window) {
        return pooling(Pool.SUM, window);
    }

    /** Keeps the smallest value of each window of an image. */
    public static PoolSpec minPool(int window) {
        return pooling(Pool.MIN, window);
    }

    /** Adds a pooling of any kind: {@code pooling(MAX, 2)} is {@code maxPool(2)}. */
    public static PoolSpec pooling(Pool kind, int window) {
        return new PoolSpec(new PoolingSetting(kind, window, window), 0);
    }

    /**
     * Computes the mean of each whole channel, {@code [C, H, W] -> [C]} (Lin et al., Network in Network, 2014, section
     * 3.2).
     */
    public static LayerSpec globalAveragePool() {
        return global("globalAveragePool()", PoolingType.AVG);
    }

    /** Keeps the largest value of each whole channel, {@code [C, H, W] -> [C]}. */
    public static LayerSpec globalMaxPool() {
        return global("globalMaxPool()", PoolingType.MAX);
    }

    /**
     * Normalizes each channel by its mean and variance over the examples of a batch (Ioffe and Szegedy, 2015); images
     * and rows.
     */
    public static LayerSpec batchNorm() {
        return copied("batchNorm()", Requirements::imageOrRow, Layers.batchNormalization());
    }

    /**
     * Normalizes each example by itself, with its channels in {@code groups} groups (Wu and He, Group Normalization,
     * 2018).
     */
    public static LayerSpec groupNorm(int groups) {
        return copied(
                "groupNorm(" + groups + ")",
                in -> Requirements.divisible(groups, in),
                Layers.groupNormalization(groups));
    }

    /** Normalizes each example by itself, all channels together (Ba et al., Layer Normalization, 2016). */
    public static LayerSpec layerNorm() {
        return copied("layerNorm()", in -> in, Layers.layerNormalization());
    }

    /** Normalizes each channel of each example by itself (Ulyanov et al., Instance Normalization, 2016). */
    public static LayerSpec instanceNorm() {
        return copied("instanceNorm()", Requirements::sides, Layers.instanceNormalization());
    }

    /** Switches single values off in training, each with probability {@code rate} (Srivastava et al., Dropout, 2014). */
    public static LayerSpec dropout(double rate) {
        return copied("dropout(" + rate + ")", in -> in, Layers.dropout(rate));
    }

    /** Switches whole channels off in training, each with probability {@code rate} (Tompson et al., 2015, section 3.2). */
    public static LayerSpec spatialDropout(double rate) {
        return copied("spatialDropout(" + rate + ")", Requirements::sides, Layers.spatialDropout(rate));
    }

    /** Repeats each value {@code factor} times along each side, {@code [C, H, W] -> [C, factor · H, factor · W]}. */
    public static LayerSpec upsample(int factor) {
        return Enlarging.upsample(factor);
    }

    /** Pads with {@code width} zeros on all sides, {@code [C, H, W] -> [C, H + 2 · width, W + 2 · width]}. */
    public static LayerSpec zeroPad(int width) {
        return Enlarging.zeroPad(width);
    }

    private static LayerSpec global(String word, PoolingType type) {
        return copied(word, in -> TensorShape.input(Requirements.sides(in).channels()), new GlobalPoolingLayer(type));
    }

    /** @param layer the layer that is copied into each net */
    private static LayerSpec copied(String word, UnaryOperator<TensorShape> shape, Layer layer) {
        return new PlainWord(word, shape, in -> layer.clone());
    }
}
