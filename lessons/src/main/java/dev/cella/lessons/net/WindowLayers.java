package dev.cella.lessons.net;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.net.layer.Layers;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.shape.TensorShape;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;

/** Creates DL4J's convolutions and poolings, which have separate classes for sequences, images and volumes. */
final class WindowLayers {
    private WindowLayers() {}

    /** @throws IllegalArgumentException if DL4J cannot do this */
    static Layer convolution(ConvSpec conv, TensorShape input) {
        if (conv.dilation() > 1 && input.dimensions() != 2) {
            throw new IllegalArgumentException("DL4J dilates kernels over images only, but " + input.inWords()
                    + " arrived; try a larger kernel, or a stride");
        }
        return switch (input.dimensions()) {
            case 1 ->
                new Convolution1DLayer.Builder(conv.kernelSize())
                        .stride(conv.stride())
                        .padding(conv.padding())
                        .nOut(conv.filters())
                        .hasBias(conv.hasBias())
                        .convolutionMode(ConvolutionMode.Truncate)
                        .activation(Activation.IDENTITY)
                        .build();
            case 2 ->
                new ConvolutionLayer.Builder(each(conv.kernelSize(), 2))
                        .stride(each(conv.stride(), 2))
                        .padding(each(conv.padding(), 2))
                        .dilation(each(conv.dilation(), 2))
                        .nOut(conv.filters())
                        .hasBias(conv.hasBias())
                        .activation(Activation.IDENTITY)
                        .build();
            default ->
                new Convolution3D.Builder(each(conv.kernelSize(), 3))
                        .dataFormat(Convolution3D.DataFormat.NCDHW)
                        .stride(each(conv.stride(), 3))
                        .padding(each(conv.padding(), 3))
                        .nOut(conv.filters())
                        .hasBias(conv.hasBias())
                        .activation(Activation.IDENTITY)
                        .build();
        };
    }

    /** @throws IllegalArgumentException if DL4J cannot do this */
    static Layer pooling(PoolSpec pool, int dimensions) {
        if (pool.setting().pool() == Pool.AVERAGE && pool.padding() > 0 && dimensions == 1) {
            throw new IllegalArgumentException(
                    "DL4J has no average with padding over a sequence (padding must be 0); try maxPool, or no padding");
        }
        return switch (pool.setting().pool()) {
            case MAX -> pooling(pool, dimensions, PoolingType.MAX);
            case AVERAGE -> pooling(pool, dimensions, PoolingType.AVG);
            case SUM ->
                Layers.sumPooling(pool.setting().window(), pool.setting().stride(), pool.padding());
            case MIN ->
                Layers.minPooling(pool.setting().window(), pool.setting().stride(), pool.padding());
        };
    }

    private static Layer pooling(PoolSpec pool, int dimensions, PoolingType type) {
        int window = pool.setting().window();
        int stride = pool.setting().stride();
        return switch (dimensions) {
            case 1 ->
                new Subsampling1DLayer.Builder(SubsamplingLayer.PoolingType.valueOf(type.name()))
                        .kernelSize(window)
                        .stride(stride)
                        .padding(pool.padding())
                        .convolutionMode(ConvolutionMode.Truncate)
                        .build();
            case 2 ->
                new SubsamplingLayer.Builder(type)
                        .kernelSize(window, window)
                        .stride(stride, stride)
                        .padding(pool.padding(), pool.padding())
                        .convolutionMode(ConvolutionMode.Truncate)
                        .build();
            default ->
                new Subsampling3DLayer.Builder(Subsampling3DLayer.PoolingType.valueOf(type.name()))
                        .dataFormat(Convolution3D.DataFormat.NCDHW)
                        .kernelSize(window, window, window)
                        .stride(stride, stride, stride)
                        .padding(pool.padding(), pool.padding(), pool.padding())
                        .convolutionMode(ConvolutionMode.Truncate)
                        .build();
        };
    }

    private static int[] each(int number, int sides) {
        int[] all = new int[sides];
        Arrays.fill(all, number);
        return all;
    }
}
