package dev.cella.lessons.net.layer;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;

/**
 * The layers whose names a student looks for, DL4J's own and those it lacks, each in one word for a net's list of layers:
 * {@code .layer(maxPooling(2))}.
 *
 * <p>Windows are square, in pixels; rates are shares switched off, as in the literature (DL4J's own classes ask for the
 * share that is kept). Tests hold each layer against values computed with plain loops.
 */
public final class Layers {
    private Layers() {}

    /** The largest of each window of {@code size}×{@code size} pixels, windows side by side: {@code H' = ⌊H / size⌋}. */
    public static SubsamplingLayer maxPooling(int size) {
        return pooling(PoolingType.MAX, size);
    }

    /** The mean of each window, windows side by side. */
    public static SubsamplingLayer averagePooling(int size) {
        return pooling(PoolingType.AVG, size);
    }

    /** The sum of each window, windows side by side. */
    public static SumPooling sumPooling(int size) {
        return sumPooling(size, size, 0);
    }

    /** The sum of each window; padded pixels count as 0: {@code H' = ⌊(H + 2 padding − size) / stride⌋ + 1}. */
    public static SumPooling sumPooling(int size, int stride, int padding) {
        return new SumPooling(size, stride, padding);
    }

    /** The smallest of each window, windows side by side. */
    public static MinPooling minPooling(int size) {
        return minPooling(size, size, 0);
    }

    /** The smallest of each window; padded pixels do not count: {@code H' = ⌊(H + 2 padding − size) / stride⌋ + 1}. */
    public static MinPooling minPooling(int size, int stride, int padding) {
        return new MinPooling(size, stride, padding);
    }

    /** The mean of each whole channel, {@code [N, C, H, W] -> [N, C]} (Lin et al., Network in Network, 2014, section 3.2). */
    public static GlobalPoolingLayer globalAverage() {
        return new GlobalPoolingLayer(PoolingType.AVG);
    }

    /**
     * Switches single values off while training and divides the others by 1 − rate; does nothing in inference
     * (Srivastava et al., Dropout, 2014, section 10).
     *
     * @param rate share switched off, at least 0 and below 1
     */
    public static DropoutLayer dropout(double rate) {
        return new DropoutLayer(new Dropout(keep(rate)));
    }

    /**
     * Switches whole channels of single images off while training and divides the others by 1 − rate; neighboring pixels
     * say nearly the same, so that dropping single ones hides little (Tompson et al., 2015, section 3.2).
     *
     * @param rate share switched off, at least 0 and below 1
     */
    public static DropoutLayer spatialDropout(double rate) {
        return new DropoutLayer(new SpatialDropout(keep(rate)));
    }

    /**
     * A dense layer whose single connections are switched off while training; the activation is the net's.
     *
     * @param units how many outputs
     * @param rate share of connections switched off, at least 0 and below 1
     */
    public static ConnectionDropout denseDroppingConnections(int units, double rate) {
        keep(rate);
        return new ConnectionDropout(units, rate);
    }

    /** A dense layer; the activation is the net's. */
    public static DenseLayer dense(int units) {
        return new DenseLayer.Builder().nOut(units).build();
    }

    /** Each channel by its mean and variance over the images of a batch (Ioffe and Szegedy, 2015, algorithm 1). */
    public static BatchNormalization batchNormalization() {
        return new BatchNormalization();
    }

    /** Each image by itself, its channels in {@code groups} groups: see {@link GroupNormalization}. */
    public static GroupNormalization groupNormalization(int groups) {
        return GroupNormalization.of(groups);
    }

    /** Each channel of each image by itself: see {@link GroupNormalization}. */
    public static GroupNormalization instanceNormalization() {
        return GroupNormalization.perInstance();
    }

    /** Each image by itself, all channels together: see {@link GroupNormalization}. */
    public static GroupNormalization layerNormalization() {
        return GroupNormalization.perLayer();
    }

    /** {@code max(x, 0)}, as a layer of its own, for use behind a normalization. */
    public static ActivationLayer relu() {
        return new ActivationLayer(Activation.RELU);
    }

    private static SubsamplingLayer pooling(PoolingType type, int size) {
        return new SubsamplingLayer.Builder(type)
                .kernelSize(size, size)
                .stride(size, size)
                .convolutionMode(ConvolutionMode.Truncate)
                .build();
    }

    private static double keep(double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("a dropout rate of " + rate
                    + " is impossible (it is the share switched off: must be >= 0 and < 1); try 0.25 or 0.5");
        }
        return 1 - rate;
    }
}
