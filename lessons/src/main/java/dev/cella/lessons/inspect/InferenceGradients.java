package dev.cella.lessons.inspect;

import dev.cella.lessons.train.NetAdapter;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.misc.ElementWiseMultiplicationLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.impl.LossWasserstein;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A copy of a net that computes the gradients of the class scores in inference mode.
 *
 * <p>DL4J runs the backward pass only in training mode, where dropout drops values and batch normalization takes its
 * mean and variance from the batch; for a single image, those differ from the ones that the net uses in inference. So
 * the copy drops nothing, each batch normalization is the fixed scaling of inference, {@code y = x · γ / √(σ² + ε) + (β
 * − μ · γ / √(σ² + ε))}, and the output layer returns the class scores before softmax or sigmoid, with a loss that is
 * linear in them.
 */
final class InferenceGradients {
    private InferenceGradients() {}

    /**
     * Copies a net.
     *
     * @param image {@code [1, …]}, whose shape determines the form of batch normalizations
     * @throws IllegalArgumentException if the net does not end in an output layer
     */
    static GradientNet of(ComputationGraph net, INDArray image) {
        Map<String, INDArray> outputs = NetAdapter.of(net).activations(image);
        ComputationGraphConfiguration configuration = net.getConfiguration().clone();
        configuration.getVertices().forEach((name, vertex) -> {
            if (vertex instanceof LayerVertex layer) {
                NeuralNetConfiguration inside = layer.getLayerConf();
                inside.setLayer(still(unfrozen(inside.getLayer()), outputs.get(name)));
            }
        });
        String output = configuration.getNetworkOutputs().get(0);
        giveScores(configuration.getVertices().get(output), output);
        GradientNet copy = new GradientNet(configuration);
        for (Layer layer : net.getLayers()) {
            Layer twin = copy.getLayer(layer.conf().getLayer().getLayerName());
            if (unfrozen(layer.conf().getLayer()) instanceof BatchNormalization normalization) {
                copyScaling(layer, normalization, twin);
            } else {
                layer.paramTable().forEach((key, values) -> twin.getParam(key).assign(values));
            }
        }
        return copy;
    }

    private static org.deeplearning4j.nn.conf.layers.Layer still(
            org.deeplearning4j.nn.conf.layers.Layer layer, INDArray output) {
        layer.setIDropout(null);
        if (layer instanceof BaseLayer base) {
            base.setWeightNoise(null);
        }
        return layer instanceof BatchNormalization normalization ? scaling(normalization, output.rank()) : layer;
    }

    /** Creates a layer with one factor and one summand per channel. */
    private static FeedForwardLayer scaling(BatchNormalization normalization, int rank) {
        FeedForwardLayer scaling = rank == 4
                ? new DepthwiseConvolution2D.Builder(1, 1).depthMultiplier(1).build()
                : new ElementWiseMultiplicationLayer.Builder().build();
        scaling.setNIn(normalization.getNIn());
        scaling.setNOut(normalization.getNOut());
        scaling.setActivationFn(new ActivationIdentity());
        scaling.setWeightInitFn(new WeightInitConstant());
        scaling.setIUpdater(new NoOp());
        scaling.setLayerName(normalization.getLayerName());
        return scaling;
    }

    private static void copyScaling(Layer original, BatchNormalization normalization, Layer twin) {
        INDArray mean = original.getParam(BatchNormalizationParamInitializer.GLOBAL_MEAN);
        INDArray variance = normalization.isUseLogStd()
                ? powerOfTen(original.getParam(BatchNormalizationParamInitializer.GLOBAL_LOG_STD)
                        .mul(2))
                : original.getParam(BatchNormalizationParamInitializer.GLOBAL_VAR);
        INDArray deviation = Transforms.sqrt(variance.add(normalization.getEps()));
        boolean locked = normalization.isLockGammaBeta();
        INDArray gamma = locked
                ? Nd4j.onesLike(mean).muli(normalization.getGamma())
                : original.getParam(BatchNormalizationParamInitializer.GAMMA);
        INDArray beta = locked
                ? Nd4j.zerosLike(mean).addi(normalization.getBeta())
                : original.getParam(BatchNormalizationParamInitializer.BETA);
        INDArray factor = gamma.div(deviation);
        INDArray weights = twin.getParam("W");
        weights.assign(factor.reshape(weights.shape()));
        INDArray bias = twin.getParam("b");
        bias.assign(beta.sub(mean.mul(factor)).reshape(bias.shape()));
    }

    private static INDArray powerOfTen(INDArray exponents) {
        return Transforms.exp(exponents.mul(Math.log(10)));
    }

    private static void giveScores(GraphVertex vertex, String name) {
        Object last = vertex instanceof LayerVertex layer ? layer.getLayerConf().getLayer() : vertex;
        if (last instanceof BaseOutputLayer output) {
            output.setActivationFn(new ActivationIdentity());
            output.setLossFn(new LossWasserstein());
        } else if (last instanceof LossLayer output) {
            output.setActivationFn(new ActivationIdentity());
            output.setLossFn(new LossWasserstein());
        } else {
            throw new IllegalArgumentException(
                    "the net ends in \"" + name + "\", a " + last.getClass().getSimpleName()
                            + " (must be an output layer with a score for each class); use a net that classifies");
        }
    }

    private static org.deeplearning4j.nn.conf.layers.Layer unfrozen(org.deeplearning4j.nn.conf.layers.Layer layer) {
        return layer instanceof FrozenLayer frozen ? frozen.getLayer() : layer;
    }
}
