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
 * Creates layers under their usual names, DL4J's own and those that it lacks, each as one word for a net's list of
 * layers: {@code .layer(maxPooling(2))}.
 *
 * <p>Windows are square, in pixels; rates are the shares switched off, as in the literature (DL4J's own classes take
 * the share that is kept). Tests compare each layer with values computed by plain loops.
 */
public final class Layers {
    private Layers() {}

    /**
     * Keeps the largest pixel of each window of {@code size}×{@code size}, windows side by side: {@code H' = ⌊H /
     * size⌋}.
     */
    public static SubsamplingLayer maxPooling(int size) {
        return pooling(PoolingType.MAX, size);
    }

    /** Computes the mean of each window, windows side by side. */
    public static SubsamplingLayer averagePooling(int size) {
        return pooling(PoolingType.AVG, size);
    }

    /** Computes the sum of each window, windows side by side. */
    public static SumPooling sumPooling(int size) {
        return sumPooling(size, size, 0);
    }

    /** Computes the sum of each window; padding counts as 0: {@code H' = ⌊(H + 2 padding − size) / stride⌋ + 1}. */
    public static SumPooling sumPooling(int size, int stride, int padding) {
        return new SumPooling(size, stride, padding);
    }

    /** Keeps the smallest pixel of each window, windows side by side. */
    public static MinPooling minPooling(int size) {
        return minPooling(size, size, 0);
    }

    /**
     * Keeps the smallest pixel of each window; padding does not count: {@code H' = ⌊(H + 2 padding − size) / stride⌋ +
     * 1}.
     */
    public static MinPooling minPooling(int size, int stride, int padding) {
        return new MinPooling(size, stride, padding);
    }

    /**
     * Computes the mean of each whole channel, {@code [N, C, H, W] -> [N, C]} (Lin et al., Network in Network, 2014,
     * section 3.2).
     */
    public static GlobalPoolingLayer globalAverage() {
        return new GlobalPoolingLayer(PoolingType.AVG);
    }

    /**
     * Switches off single values during training and divides the others by 1 − rate; does nothing in inference
     * (Srivastava et al., Dropout, 2014, section 10).
     *
     * @param rate share switched off, at least 0 and below 1
     */
    public static DropoutLayer dropout(double rate) {
        return new DropoutLayer(new Dropout(keep(rate)));
    }

    /**
     * Switches off whole channels of single images during training and divides the others by 1 − rate. Neighboring
     * pixels are nearly equal, so dropping single ones would hide little (Tompson et al., 2015, section 3.2).
     *
     * @param rate share switched off, at least 0 and below 1
     */
    public static DropoutLayer spatialDropout(double rate) {
        return new DropoutLayer(new SpatialDropout(keep(rate)));
    }

    /**
     * Creates a dense layer that switches off single connections during training; the activation is the net's.
     *
     * @param units how many outputs
     * @param rate share of connections switched off, at least 0 and below 1
     */
    public static ConnectionDropout denseDroppingConnections(int units, double rate) {
        keep(rate);
        return new ConnectionDropout(units, rate);
    }

    /** Creates a dense layer; the activation is the net's. */
    public static DenseLayer dense(int units) {
        return new DenseLayer.Builder().nOut(units).build();
    }

    /**
     * Normalizes each channel by its mean and variance over the images of a batch (Ioffe and Szegedy, 2015, algorithm
     * 1).
     */
    public static BatchNormalization batchNormalization() {
        return new BatchNormalization();
    }

    /** Normalizes each image by itself, with its channels in {@code groups} groups: see {@link GroupNormalization}. */
    public static GroupNormalization groupNormalization(int groups) {
        return GroupNormalization.of(groups);
    }

    /** Normalizes each channel of each image by itself: see {@link GroupNormalization}. */
    public static GroupNormalization instanceNormalization() {
        return GroupNormalization.perInstance();
    }

    /** Normalizes each image by itself, all channels together: see {@link GroupNormalization}. */
    public static GroupNormalization layerNormalization() {
        return GroupNormalization.perLayer();
    }

    /** Computes {@code max(x, 0)}, as a layer of its own, for use after a normalization. */
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
