package dev.cella.lessons.engine.compiled;

import dev.cella.lessons.engine.compiled.operation.Rectifier;
import dev.cella.lessons.engine.compiled.plan.Value;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** Which of DL4J's layers can run on oneDNN: exactly these classes, with these settings. Others stay with DL4J. */
final class Layers {
    private Layers() {}

    static boolean isConvolution(Layer layer, Value input) {
        return (layer.getClass() == org.deeplearning4j.nn.layers.convolution.ConvolutionLayer.class
                        || layer.getClass() == org.deeplearning4j.nn.layers.convolution.Convolution1DLayer.class)
                && input.isMaps()
                && isPlainConvolution((ConvolutionLayer) layer.conf().getLayer())
                && isUsual(layer);
    }

    static boolean isTransposedConvolution(Layer layer, Value input) {
        return layer.getClass() == org.deeplearning4j.nn.layers.convolution.Deconvolution2DLayer.class
                && input.isMaps()
                && isPlainConvolution((ConvolutionLayer) layer.conf().getLayer())
                && isUsual(layer);
    }

    private static boolean isPlainConvolution(ConvolutionLayer settings) {
        boolean channelsFirst = settings instanceof Convolution1DLayer sequence
                ? sequence.getRnnDataFormat() == RNNFormat.NCW
                : settings.getCnn2dDataFormat() == CNN2DFormat.NCHW;
        return channelsFirst && isWindow(settings.getConvolutionMode(), settings.getDilation());
    }

    private static boolean isWindow(ConvolutionMode mode, int... dilation) {
        boolean known = mode == ConvolutionMode.Truncate || mode == ConvolutionMode.Same;
        return known && IntStream.of(dilation).allMatch(pixels -> pixels == 1);
    }

    static boolean isDense(Layer layer, Value input) {
        return layer.getClass() == org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer.class
                && input.isRow()
                && !((DenseLayer) layer.conf().getLayer()).hasLayerNorm()
                && isUsual(layer);
    }

    /** Returns whether a layer has neither dropout of its inputs nor noise on its weights, and an activation we know. */
    static boolean isUsual(Layer layer) {
        return isNoiseless(layer) && isKnown(((BaseLayer) layer.conf().getLayer()).getActivationFn());
    }

    static boolean isNoiseless(Layer layer) {
        return layer.conf().getLayer() instanceof BaseLayer settings
                && settings.getIDropout() == null
                && settings.getWeightNoise() == null;
    }

    static boolean isActivation(Layer layer) {
        return layer.getClass() == ActivationLayer.class
                && layer.conf().getLayer().getIDropout() == null
                && isKnown(activation(layer));
    }

    static IActivation activation(Layer layer) {
        return layer.conf().getLayer() instanceof org.deeplearning4j.nn.conf.layers.ActivationLayer own
                ? own.getActivationFn()
                : ((BaseLayer) layer.conf().getLayer()).getActivationFn();
    }

    static boolean isKnown(IActivation function) {
        return function instanceof ActivationIdentity || rectifier(function) != null;
    }

    /** Returns a function as oneDNN knows it; null for the identity and for what it does not know. */
    static Rectifier rectifier(IActivation function) {
        if (function instanceof ActivationReLU relu
                && relu.getMax() == null
                && relu.getThreshold() == null
                && relu.getNegativeSlope() == null) {
            return Rectifier.RELU;
        }
        return function instanceof ActivationTanH
                ? Rectifier.TANH
                : function instanceof ActivationSigmoid ? Rectifier.SIGMOID : null;
    }

    static boolean isNormalization(Layer layer, Value input) {
        return layer.getClass() == org.deeplearning4j.nn.layers.normalization.BatchNormalization.class
                && (input.isMaps() || input.isRow())
                && isUsualNormalization((org.deeplearning4j.nn.conf.layers.BatchNormalization)
                        layer.conf().getLayer());
    }

    private static boolean isUsualNormalization(org.deeplearning4j.nn.conf.layers.BatchNormalization settings) {
        return !settings.isLockGammaBeta()
                && settings.getCnn2DFormat() == CNN2DFormat.NCHW
                && settings.getIDropout() == null;
    }

    static boolean isPooling(Layer layer, Value input) {
        return (layer.getClass() == org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer.class
                        || layer.getClass()
                                == org.deeplearning4j.nn.layers.convolution.subsampling.Subsampling1DLayer.class)
                && input.isMaps()
                && isUsualPooling((SubsamplingLayer) layer.conf().getLayer());
    }

    private static boolean isUsualPooling(SubsamplingLayer settings) {
        var type = settings.getPoolingType();
        boolean known = type == PoolingType.MAX || type == PoolingType.AVG;
        return known
                && settings.getCnn2dDataFormat() == CNN2DFormat.NCHW
                && isWindow(settings.getConvolutionMode(), settings.getDilation());
    }

    static boolean isGlobalPooling(Layer layer, Value input) {
        return layer.getClass() == org.deeplearning4j.nn.layers.pooling.GlobalPoolingLayer.class
                && input.isMaps()
                && isUsualGlobalPooling((GlobalPoolingLayer) layer.conf().getLayer());
    }

    private static boolean isUsualGlobalPooling(GlobalPoolingLayer settings) {
        PoolingType type = settings.getPoolingType();
        int[] sides = settings.getPoolingDimensions();
        return (type == PoolingType.AVG || type == PoolingType.MAX)
                && (sides == null || Arrays.equals(sides, new int[] {2, 3}) || Arrays.equals(sides, new int[] {2}))
                && settings.isCollapseDimensions();
    }
}
