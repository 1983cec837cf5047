package dev.cella.lessons.inspect.explore;

import dev.cella.lessons.trace.DenseOperation;
import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.MapShape;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.PointOperation;
import dev.cella.lessons.trace.WindowOperation;
import dev.cella.lessons.trace.WindowOperation.Edges;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * What a trained layer does to one image at inference, as data.
 *
 * @param layer of the net
 * @param input shape of what reaches it
 * @param output shape of what it makes
 */
record LayerOperation(Layer layer, MapShape input, MapShape output) {
    /** Returns the operation; empty for a layer that cannot be described so, such as a transposed convolution. */
    Optional<Operation> operation() {
        org.deeplearning4j.nn.conf.layers.Layer conf = layer.conf().getLayer();
        if (conf instanceof ConvolutionLayer convolution && conf.getClass() == ConvolutionLayer.class) {
            return Optional.of(convolution(convolution));
        }
        if (conf instanceof SubsamplingLayer pooling) {
            return rule(pooling.getPoolingType()).map(rule -> {
                int[] kernel = pooling.getKernelSize();
                int[] stride = pooling.getStride();
                Edges edges = edges(kernel, stride[0], pooling.getPadding());
                return WindowOperation.eachChannel(rule, kernel[0], kernel[1], stride[0], edges);
            });
        }
        if (conf instanceof GlobalPoolingLayer pooling) {
            return rule(pooling.getPoolingType())
                    .map(rule -> WindowOperation.eachChannel(rule, input.height(), input.width(), 1, Edges.NONE));
        }
        if (conf instanceof BatchNormalization normalization) {
            return Optional.of(batchNormalization(normalization.getEps()));
        }
        if (conf instanceof DropoutLayer) {
            return Optional.of(PointOperation.function("identity"));
        }
        if (conf instanceof ActivationLayer activation) {
            return Optional.of(PointOperation.function(name(activation.getActivationFn())));
        }
        if (conf instanceof LossLayer loss) {
            return Optional.of(PointOperation.function(name(loss.getActivationFn())));
        }
        boolean isDense = conf instanceof FeedForwardLayer
                && weights() != null
                && weights().rank() == 2;
        return isDense && output.height() * output.width() == 1
                ? Optional.of(dense((BaseLayer) conf))
                : Optional.empty();
    }

    private WindowOperation convolution(ConvolutionLayer conf) {
        int[] kernel = conf.getKernelSize();
        int dilation = conf.getDilation()[0];
        int[] spanned =
                Arrays.stream(kernel).map(side -> (side - 1) * dilation + 1).toArray();
        return new WindowOperation(
                "sum",
                kernel[0],
                kernel[1],
                conf.getStride()[0],
                dilation,
                edges(spanned, conf.getStride()[0], conf.getPadding()),
                weights(),
                bias((int) weights().size(0)),
                name(conf.getActivationFn()));
    }

    private DenseOperation dense(BaseLayer conf) {
        INDArray weights = weights().transpose();
        return new DenseOperation(weights, bias((int) weights.size(0)), name(conf.getActivationFn()));
    }

    /** Folds the running statistics, the scale and the shift into one factor and one bias per channel. */
    private PointOperation batchNormalization(double epsilon) {
        INDArray factor = Transforms.sqrt(variance().add(epsilon)).rdiv(1);
        INDArray gamma = layer.getParam(BatchNormalizationParamInitializer.GAMMA);
        INDArray beta = layer.getParam(BatchNormalizationParamInitializer.BETA);
        INDArray scaled = gamma == null ? factor : factor.mul(gamma);
        INDArray bias = layer.getParam(BatchNormalizationParamInitializer.GLOBAL_MEAN)
                .mul(scaled)
                .neg();
        INDArray shifted = beta == null ? bias : bias.add(beta);
        return PointOperation.scale(JavaArrays.values(scaled), JavaArrays.values(shifted));
    }

    /** DL4J keeps the running variance, or the logarithm of the running standard deviation. */
    private INDArray variance() {
        INDArray variance = layer.getParam(BatchNormalizationParamInitializer.GLOBAL_VAR);
        return variance != null
                ? variance
                : Transforms.exp(layer.getParam(BatchNormalizationParamInitializer.GLOBAL_LOG_STD)
                        .mul(2 * Math.log(10)));
    }

    /** Finds the border that leads from the input's shape to the output's; DL4J puts a row too many at the end. */
    private Edges edges(int[] window, int stride, int[] padding) {
        int rows = Math.max(2 * padding[0], (output.height() - 1) * stride + window[0] - input.height());
        int columns = Math.max(2 * padding[1], (output.width() - 1) * stride + window[1] - input.width());
        return new Edges(rows / 2, columns / 2, rows - rows / 2, columns - columns / 2, "zeros");
    }

    private INDArray weights() {
        return layer.getParam("W");
    }

    private double[] bias(int outputs) {
        INDArray bias = layer.getParam("b");
        return bias == null ? new double[outputs] : JavaArrays.values(bias);
    }

    private static Optional<String> rule(PoolingType type) {
        return switch (type) {
            case MAX -> Optional.of("max");
            case AVG -> Optional.of("average");
            case SUM -> Optional.of("total");
            default -> Optional.empty();
        };
    }

    private static String name(IActivation activation) {
        return activation.toString().toLowerCase(Locale.ROOT);
    }
}
