package dev.cella.lessons.residual;

import dev.cella.lessons.inspect.LayerInspection;
import dev.cella.lessons.inspect.LayerValues;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** How long the gradient of each layer's weights is. */
public final class GradientNorms {
    private GradientNorms() {}

    /**
     * Returns the norm √(Σ g²) of the gradient of each convolution's weights and biases, from the first layer to the last.
     *
     * @param net with branches or without
     * @param images {@code [N, C, H, W]}
     * @param targets {@code [N, K]}
     * @return {@code [convolutions]}
     * @throws IllegalArgumentException if images, targets and net do not fit together, or the net has no convolution
     */
    public static INDArray gradientNorms(ComputationGraph net, INDArray images, INDArray targets) {
        List<LayerValues> layers = LayerInspection.layerGradients(net, images, targets);
        double[] norms = layers.stream()
                .filter(layer -> layer.layer().endsWith("conv"))
                .mapToDouble(layer -> layer.values().norm2Number().doubleValue())
                .toArray();
        if (norms.length == 0) {
            throw new IllegalArgumentException(
                    "the net has no convolution (must have at least one); try a net with conv(8, 3)");
        }
        return Nd4j.createFromArray(norms);
    }
}
