package dev.cella.lessons.net.plan;

import dev.cella.lessons.net.layer.GroupNormalization;
import dev.cella.lessons.net.layer.MinPooling;
import dev.cella.lessons.net.layer.SequenceToRow;
import dev.cella.lessons.net.layer.SumPooling;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Cnn3DLossLayer;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.Cnn3DToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;

/** Describes layers in words: {@code convolution 3×3 / 2, relu}. */
final class LayerLabels {
    private LayerLabels() {}

    static String of(Layer description) {
        if (description instanceof ActivationLayer active) {
            return words(active.getActivationFn());
        } else if (description instanceof BatchNormalization) {
            return "batch normalization";
        } else if (description instanceof GroupNormalization norm) {
            return group(norm);
        } else if (description instanceof SubsamplingLayer pooling) {
            return pooling(pooling) + windows(pooling.getKernelSize(), pooling.getStride());
        } else if (description instanceof GlobalPoolingLayer pooling) {
            return "global " + words(pooling.getPoolingType()) + " pooling";
        } else if (description instanceof ConvolutionLayer convolution) {
            return convolution(convolution);
        } else if (description.getClass() == OutputLayer.class) {
            return "dense";
        }
        return plain(description.getClass());
    }

    /** Returns the function that the layer applies to its sums, in one word; empty if it is the identity. */
    static String activation(Layer description) {
        boolean ignored = description instanceof BatchNormalization
                || description instanceof GroupNormalization
                || description instanceof DropoutLayer;
        if (ignored || !(description instanceof BaseLayer base)) {
            return "";
        }
        IActivation function = base.getActivationFn();
        return function == null || function instanceof ActivationIdentity ? "" : words(function);
    }

    /** Returns whether the layer only measures a loss, after its activation. */
    static boolean isOnlyLoss(Layer description) {
        return description instanceof LossLayer
                || description instanceof RnnLossLayer
                || description instanceof CnnLossLayer
                || description instanceof Cnn3DLossLayer;
    }

    /** Returns whether it lays maps out in a row. */
    static boolean flattens(InputPreProcessor before) {
        return before instanceof CnnToFeedForwardPreProcessor
                || before instanceof Cnn3DToFeedForwardPreProcessor
                || before instanceof SequenceToRow;
    }

    static Role role(Layer description, long parameters) {
        if (description instanceof BatchNormalization || description instanceof GroupNormalization) {
            return Role.NORMALIZATION;
        } else if (description instanceof SubsamplingLayer || description instanceof GlobalPoolingLayer) {
            return Role.POOLING;
        } else if (description instanceof ActivationLayer || description instanceof DropoutLayer) {
            return Role.VALUES;
        }
        return parameters > 0 ? Role.WEIGHTS : Role.OTHER;
    }

    static String of(GraphVertex joint) {
        if (joint instanceof MergeVertex) {
            return "concatenate";
        } else if (joint instanceof ElementWiseVertex each) {
            return each.getOp().name().toLowerCase(Locale.ROOT);
        } else if (joint instanceof PreprocessorVertex before && flattens(before.getPreProcessor())) {
            return "flatten";
        }
        return plain(joint.getClass());
    }

    /** Returns whether a joint returns its input unchanged. */
    static boolean onlyCopies(GraphVertex joint) {
        return joint instanceof ScaleVertex scale && scale.getScaleFactor() == 1;
    }

    private static String group(GroupNormalization norm) {
        if (norm.getGroups() == 1) {
            return "layer normalization";
        }
        return norm.getGroups() == norm.getNIn()
                ? "instance normalization"
                : "group normalization in " + norm.getGroups();
    }

    private static String pooling(SubsamplingLayer layer) {
        if (layer instanceof SumPooling) {
            return "sum pooling";
        }
        return (layer instanceof MinPooling ? "min" : words(layer.getPoolingType())) + " pooling";
    }

    private static String convolution(ConvolutionLayer layer) {
        String name = "convolution";
        if (layer instanceof Deconvolution2D) {
            name = "transposed convolution";
        } else if (layer instanceof SeparableConvolution2D) {
            name = "separable convolution";
        } else if (layer instanceof DepthwiseConvolution2D) {
            name = "depthwise convolution";
        }
        boolean sequence = layer instanceof Convolution1DLayer;
        int sides = sequence ? 1 : layer.getKernelSize().length;
        return name + windows(Arrays.copyOf(layer.getKernelSize(), sides), Arrays.copyOf(layer.getStride(), sides));
    }

    /** Returns {@code 3×3}, and after a slash the stride if it is not 1. */
    private static String windows(int[] size, int[] stride) {
        String strides = IntStream.of(stride).allMatch(s -> s == stride[0]) ? "" + stride[0] : sides(stride);
        return " " + sides(size) + (strides.equals("1") ? "" : " / " + strides);
    }

    private static String sides(int[] sides) {
        return IntStream.of(sides).mapToObj(Integer::toString).collect(Collectors.joining("×"));
    }

    private static String words(IActivation function) {
        return function.toString().replaceFirst("\\(.*", "").toLowerCase(Locale.ROOT);
    }

    private static String words(PoolingType type) {
        return type == PoolingType.AVG ? "average" : type.name().toLowerCase(Locale.ROOT);
    }

    /** Turns {@code DenseLayer} into {@code dense} and {@code ConnectionDropout} into {@code connection dropout}. */
    private static String plain(Class<?> type) {
        return type.getSimpleName()
                .replaceFirst("(Layer|Vertex)$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
