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
 * The layers of a net, one word each; {@code conv(8, 3)} is a {@link dev.cella.lessons.convolve.ConvSpec#conv(int, int)} and
 * {@code flatten()} a {@link dev.cella.lessons.pool.Flattening#flatten()}.
 *
 * <p>A word reads what arrives: {@code maxPool(2)} has windows of 2 steps on a sequence, of 2×2 on an image, of 2×2×2 on a
 * volume. Shapes are those of one example: {@code [C, H, W]} stands for sequences and volumes, too, where a word does not
 * say otherwise.
 */
public final class Words {
    private Words() {}

    /** A dense (fully connected) layer, {@code [C] -> [units]}. */
    public static DenseSpec dense(int units) {
        return new DenseSpec(units, true, 0);
    }

    /** A transposed convolution of images, {@code [C, H, W] -> [filters, H', W']}: {@code .stride(2)} doubles the size. */
    public static TransposedConvSpec transposedConv(int filters, int kernelSize) {
        return new TransposedConvSpec(filters, kernelSize, 1, 0);
    }

    /** {@code max(x, 0)}. */
    public static LayerSpec relu() {
        return new ActivationSpec("relu()", new ActivationReLU(), LossFunction.MSE, true);
    }

    /** {@code x} where it is positive, {@code 0.01 x} elsewhere, so that no unit is ever silent (Maas et al., 2013). */
    public static LayerSpec leakyRelu() {
        return new ActivationSpec("leakyRelu()", new ActivationLReLU(0.01), LossFunction.MSE, true);
    }

    /** The hyperbolic tangent, from −1 to 1. */
    public static LayerSpec tanh() {
        return new ActivationSpec("tanh()", new ActivationTanH(), LossFunction.MSE, false);
    }

    /** {@code 1 / (1 + exp(−x))}, from 0 to 1. At the end of a net: one probability per label or pixel. */
    public static LayerSpec sigmoid() {
        return new ActivationSpec("sigmoid()", new ActivationSigmoid(), LossFunction.XENT, false);
    }

    /** {@code exp(xᵢ) / Σⱼ exp(xⱼ)} over the channels, at the end of a net: probabilities that sum to 1, for each pixel. */
    public static LayerSpec softmax() {
        return new ActivationSpec("softmax()", new ActivationSoftmax(), LossFunction.MCXENT, false);
    }

    /** The largest value of each window, windows side by side unless {@code .stride(…)} says otherwise. */
    public static PoolSpec maxPool(int window) {
        return pooling(Pool.MAX, window);
    }

    /** The mean of each window. */
    public static PoolSpec averagePool(int window) {
        return pooling(Pool.AVERAGE, window);
    }

    /** The sum of each window of an image. */
    public static PoolSpec sumPool(int window) {
        return pooling(Pool.SUM, window);
    }

    /** The smallest value of each window of an image. */
    public static PoolSpec minPool(int window) {
        return pooling(Pool.MIN, window);
    }

    /** A pooling of any kind: {@code pooling(MAX, 2)} is {@code maxPool(2)}. */
    public static PoolSpec pooling(Pool kind, int window) {
        return new PoolSpec(new PoolingSetting(kind, window, window), 0);
    }

    /** The mean of each whole channel, {@code [C, H, W] -> [C]} (Lin et al., Network in Network, 2014, section 3.2). */
    public static LayerSpec globalAveragePool() {
        return global("globalAveragePool()", PoolingType.AVG);
    }

    /** The largest value of each whole channel, {@code [C, H, W] -> [C]}. */
    public static LayerSpec globalMaxPool() {
        return global("globalMaxPool()", PoolingType.MAX);
    }

    /** Each channel by its mean and variance over the examples of a batch (Ioffe and Szegedy, 2015); images and rows. */
    public static LayerSpec batchNorm() {
        return copied("batchNorm()", Requirements::imageOrRow, Layers.batchNormalization());
    }

    /** Each example by itself, its channels in {@code groups} groups (Wu and He, Group Normalization, 2018). */
    public static LayerSpec groupNorm(int groups) {
        return copied(
                "groupNorm(" + groups + ")",
                in -> Requirements.divisible(groups, in),
                Layers.groupNormalization(groups));
    }

    /** Each example by itself, all channels together (Ba et al., Layer Normalization, 2016). */
    public static LayerSpec layerNorm() {
        return copied("layerNorm()", in -> in, Layers.layerNormalization());
    }

    /** Each channel of each example by itself (Ulyanov et al., Instance Normalization, 2016). */
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

    /** Puts {@code width} zeros around, {@code [C, H, W] -> [C, H + 2 · width, W + 2 · width]}. */
    public static LayerSpec zeroPad(int width) {
        return Enlarging.zeroPad(width);
    }

    private static LayerSpec global(String word, PoolingType type) {
        return copied(word, in -> TensorShape.input(Requirements.sides(in).channels()), new GlobalPoolingLayer(type));
    }

    /** @param layer to be copied into each net */
    private static LayerSpec copied(String word, UnaryOperator<TensorShape> shape, Layer layer) {
        return new PlainWord(word, shape, in -> layer.clone());
    }
}
