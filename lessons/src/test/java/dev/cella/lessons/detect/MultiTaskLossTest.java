package dev.cella.lessons.detect;

import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.tanh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cella.lessons.shape.TensorShape;
import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Golden values of PyTorch 2, made once with
 *
 * <pre>{@code
 * o = torch.tensor([[2,.5,-1,1,.1,.4,.3,2.], [-.3,.8,1.2,.1,-2,.2,.7,-.4], [0.,0,0,3,5,5,5,5]], requires_grad=True)
 * y = torch.tensor([0,2,3]); t = torch.tensor([[.2,-.1,.3,.5], [-.5,.1,.9,1.1], [0,0,0,0]])
 * ce = F.cross_entropy(o[:,:4], y, reduction='none')
 * sl = F.smooth_l1_loss(o[:,4:], t, reduction='none').sum(1) * (y < 3)
 * (ce + 2.5 * sl).sum().backward(); o.grad
 * }</pre>
 */
class MultiTaskLossTest {
    private static final double[][] OUTPUTS = {
        {2, 0.5, -1, 1, 0.1, 0.4, 0.3, 2}, {-0.3, 0.8, 1.2, 0.1, -2, 0.2, 0.7, -0.4}, {0, 0, 0, 3, 5, 5, 5, 5}
    };
    private static final double[][] TARGETS = {
        {1, 0, 0, 0, 0.2, -0.1, 0.3, 0.5}, {0, 0, 1, 0, -0.5, 0.1, 0.9, 1.1}, {0, 0, 0, 1, 0, 0, 0, 0}
    };
    private static final double[][] GRADIENTS = {
        {-0.3905399624011229, 0.13598891579350553, 0.030343228559416225, 0.22420781804820114, -0.25, 1.25, 0, 2.5},
        {0.10022370138689252, 0.30108863850065554, -0.5508285329055378, 0.14951619301798993, -2.5, 0.25, -0.5, -2.5},
        {0.04331716447953074, 0.04331716447953074, 0.04331716447953074, -0.12995149343859214, 0, 0, 0, 0}
    };
    private static final double[] CLASS_LOSSES = {0.49518189808585605, 0.8003505775153833, 0.13920631421945648};
    private static final double[] BOX_LOSSES = {1.13, 2.025, 0};

    private final MultiTaskLoss loss = new MultiTaskLoss(4, 2.5);

    @Test
    void losses_and_gradients_agree_with_pytorch() {
        for (int row = 0; row < OUTPUTS.length; row++) {
            assertThat(loss.classLoss(OUTPUTS[row], TARGETS[row])).isCloseTo(CLASS_LOSSES[row], within(1e-9));
            assertThat(loss.boxLoss(OUTPUTS[row], TARGETS[row])).isCloseTo(BOX_LOSSES[row], within(1e-9));
            assertThat(loss.gradient(OUTPUTS[row], TARGETS[row])).containsExactly(GRADIENTS[row], within(1e-9));
        }
    }

    @Test
    void dl4j_gets_the_same_numbers() {
        INDArray outputs = Nd4j.createFromArray(OUTPUTS);
        INDArray targets = Nd4j.createFromArray(TARGETS);
        Pair<Double, INDArray> both =
                loss.computeGradientAndScore(targets, outputs, new ActivationIdentity(), null, true);
        double mean = 0;
        for (int row = 0; row < 3; row++) {
            mean += (CLASS_LOSSES[row] + 2.5 * BOX_LOSSES[row]) / 3;
            assertThat(both.getSecond().toDoubleMatrix()[row]).containsExactly(GRADIENTS[row], within(1e-6));
        }
        assertThat(both.getFirst()).isCloseTo(mean, within(1e-6));
    }

    @Test
    void the_gradient_of_a_net_is_what_trying_gives() {
        MultiLayerNetwork net = net(TensorShape.input(3), dense(5), tanh(), dense(8))
                .loss(loss)
                .seed(3)
                .build();
        INDArray x = Nd4j.createFromArray(new float[][] {{0.3f, -0.8f, 0.5f}, {-1.1f, 0.2f, 0.9f}});
        INDArray y = Nd4j.createFromArray(TARGETS).get(org.nd4j.linalg.indexing.NDArrayIndex.interval(0, 2));
        net.setInput(x);
        net.setLabels(y.castTo(x.dataType()));
        net.computeGradientAndScore();
        INDArray gradient = net.gradient().gradient().dup();
        for (int i = 0; i < net.numParams(); i += 7) {
            double kept = net.params().getDouble(i);
            net.params().putScalar(i, kept + 1e-2);
            double up = score(net);
            net.params().putScalar(i, kept - 1e-2);
            double down = score(net);
            net.params().putScalar(i, kept);
            double ofOne = gradient.getDouble(i) / 2; // DL4J divides by the number of examples when it updates
            assertThat(ofOne).as("parameter %d", i).isCloseTo((up - down) / 2e-2, within(6e-3));
        }
    }

    private static double score(MultiLayerNetwork net) {
        net.computeGradientAndScore();
        return net.score();
    }

    @Test
    void it_survives_being_written_with_its_net() {
        MultiLayerNetwork net = net(TensorShape.input(3), dense(8)).loss(loss).build();
        assertThat(org.deeplearning4j.nn.conf.MultiLayerConfiguration.fromJson(
                        net.getLayerWiseConfigurations().toJson()))
                .isEqualTo(net.getLayerWiseConfigurations());
    }

    /** {@code torch.nn.functional.cross_entropy} gives 2000 and 0. */
    @Test
    void a_finite_output_has_a_finite_loss() {
        double[] sure = {1000, -1000, 0, -1000, 0, 0, 0, 0};
        double[] second = {0, 1, 0, 0, 0, 0, 0, 0};
        assertThat(loss.classLoss(sure, second)).isEqualTo(2000);
        assertThat(loss.classLoss(sure, new double[] {1, 0, 0, 0, 0, 0, 0, 0})).isZero();
        assertThat(loss.gradient(sure, second)).startsWith(1, -1, 0, 0);
    }

    @Test
    void rows_that_do_not_fit_the_classes_are_refused() {
        MultiTaskLoss withoutBackground = new MultiTaskLoss(3);
        assertThatThrownBy(() -> withoutBackground.loss(OUTPUTS[0], TARGETS[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a row of 8 outputs and one of 8 targets do not fit a loss of 3 classes")
                .hasMessageContaining("the background is one of the classes")
                .hasMessageContaining("try dense(7)");
        assertThatThrownBy(() -> loss.gradient(OUTPUTS[0], new double[7])).hasMessageContaining("one of 7 targets");
        assertThatThrownBy(() -> loss.boxLoss(new double[5], TARGETS[0])).hasMessageContaining("a row of 5 outputs");
    }

    @Test
    void a_target_without_a_single_class_is_refused() {
        for (double[] classes : new double[][] {{0, 0, 0, 0}, {1, 0, 1, 0}, {0.5, 0.5, 0, 0}, {0, 1, Double.NaN, 0}}) {
            double[] target = Arrays.copyOf(classes, 8);
            assertThatThrownBy(() -> loss.loss(OUTPUTS[0], target))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(Arrays.toString(classes))
                    .hasMessageContaining("try a 1 in the last place, that of the background");
            assertThatThrownBy(() -> loss.computeGradient(
                            Nd4j.createFromArray(new double[][] {target}),
                            Nd4j.createFromArray(new double[][] {OUTPUTS[0]}),
                            new ActivationIdentity(),
                            null))
                    .hasMessageContaining("a single 1 and zeros");
        }
    }

    @Test
    void a_single_class_is_refused() {
        assertThatThrownBy(() -> new MultiTaskLoss(1)).hasMessageContaining("try new MultiTaskLoss(4)");
    }
}
