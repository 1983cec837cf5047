package dev.cella.lessons.residual;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.residual;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.pool.Flattening.flatten;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class GradientNormsTest {
    private static final INDArray IMAGES = Nd4j.linspace(-1, 1, 4 * 36).reshape(4, 1, 6, 6);
    private static final INDArray TARGETS = Nd4j.createFromArray(new float[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}});

    @Test
    void each_convolution_has_the_norm_of_its_mean_gradient_in_dl4j() {
        ComputationGraph net = net(residual(conv(1, 3).same()), relu(), conv(3, 3), flatten(), dense(2), softmax());
        INDArray norms = GradientNorms.gradientNorms(net, IMAGES, TARGETS);
        net.setInputs(IMAGES);
        net.setLabels(TARGETS);
        net.computeGradientAndScore();
        Gradient gradient = net.gradient();
        double[] expected = net.paramTable().keySet().stream()
                .filter(name -> name.contains("conv") && name.endsWith("_W"))
                .sorted()
                .mapToDouble(name -> Math.hypot(
                        norm(gradient.getGradientFor(name)), norm(gradient.getGradientFor(name.replace("_W", "_b")))))
                .map(sum -> sum / IMAGES.size(0)) // DL4J sums over the images here
                .toArray();
        assertThat(norms.toDoubleVector()).hasSize(2).containsExactly(expected, within(1e-5));
    }

    @Test
    void a_net_without_convolutions_is_refused() {
        ComputationGraph net = net(flatten(), residual(dense(36)), dense(2), softmax());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientNorms.gradientNorms(net, IMAGES, TARGETS))
                .withMessageContaining("has no convolution");
    }

    private static double norm(INDArray array) {
        return array.norm2Number().doubleValue();
    }

    private static ComputationGraph net(Block... layers) { // with a branch, which makes it a graph
        return NetSpec.net(TensorShape.input(1, 6, 6), layers).seed(3).build();
    }
}
