package dev.cella.lessons.net.classic;

import static dev.cella.lessons.net.Words.groupNorm;
import static dev.cella.lessons.net.classic.DenseNet.denseNet;
import static dev.cella.lessons.net.classic.GoogLeNet.googLeNet;
import static dev.cella.lessons.net.classic.LeNet.leNet;
import static dev.cella.lessons.net.classic.ResNet.resNet;
import static dev.cella.lessons.net.classic.UNet.uNet;
import static dev.cella.lessons.net.classic.Vgg.vgg;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.shape.TensorShape;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.learning.config.Adam;

class ClassicsTest {
    private static final TensorShape GRAY = input(1, 28, 28);
    private static final TensorShape COLOR = input(3, 28, 28);
    private static final TensorShape SCAN = input(1, 64, 64);

    static Stream<Arguments> classics() {
        return Stream.of(
                arguments("LeNet", GRAY, graph(leNet(GRAY, 10)), HandWritten.leNet(10), 61_706),
                arguments("VGG", GRAY, graph(vgg(GRAY, 10)), HandWritten.vgg(10), 146_938),
                arguments("GoogLeNet", GRAY, googLeNet(GRAY, 10).build(), HandWritten.googLeNet(10), 9_456),
                arguments("ResNet", COLOR, resNet(COLOR, 10).build(), HandWritten.resNet(10), 176_378),
                arguments("DenseNet", GRAY, denseNet(GRAY, 10).build(), HandWritten.denseNet(10), 21_738),
                arguments("U-Net", SCAN, uNet(SCAN).build(), HandWritten.uNet(), 120_681));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("classics")
    void it_has_the_parameters_and_the_output_of_the_net_that_one_writes_by_hand(
            String name, TensorShape shape, ComputationGraph net, ComputationGraph byHand, long parameters) {
        INDArray examples = Nd4j.rand(shape.batch(2));

        assertThat(net.numParams()).isEqualTo(byHand.numParams()).isEqualTo(parameters);
        assertThat(net.outputSingle(examples).shape())
                .isEqualTo(byHand.outputSingle(examples).shape());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("classics")
    void with_the_same_weights_it_gives_the_same_values(
            String name, TensorShape shape, ComputationGraph net, ComputationGraph byHand, long parameters) {
        INDArray examples = Nd4j.rand(shape.batch(2));
        byHand.setParams(Nd4j.rand(new long[] {1, byHand.numParams()}).subi(0.4).muli(0.2));
        copyInOrder(byHand, net);

        assertThat(net.outputSingle(examples).distance2(byHand.outputSingle(examples)))
                .isLessThan(1e-4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("classics")
    void it_takes_three_steps_with_a_finite_loss(
            String name, TensorShape shape, ComputationGraph net, ComputationGraph byHand, long parameters) {
        INDArray targets = name.equals("U-Net")
                ? Nd4j.rand(4, 1, 64, 64).gt(0.5).castTo(Nd4j.defaultFloatingPointType())
                : Nd4j.eye(10).get(interval(0, 4), all());
        DataSet batch = new DataSet(Nd4j.rand(shape.batch(4)), targets);

        for (int step = 0; step < 3; step++) {
            net.fit(batch);
            assertThat(net.score()).isFinite();
        }
    }

    @Test
    void group_normalization_takes_the_place_of_batch_normalization() {
        assertThat(resNet(COLOR, 10, groupNorm(8)).build().numParams()).isEqualTo(175_258);
    }

    @Test
    void nets_that_end_in_a_global_average_read_other_sizes_too() {
        for (ComputationGraph net : new ComputationGraph[] {
            googLeNet(GRAY, 10).build(),
            resNet(GRAY, 10).build(),
            denseNet(GRAY, 10).build()
        }) {
            assertThat(net.outputSingle(Nd4j.rand(2, 1, 36, 24)).shape()).containsExactly(2, 10);
        }
        assertThat(uNet(SCAN).build().outputSingle(Nd4j.rand(2, 1, 32, 40)).shape())
                .containsExactly(2, 1, 32, 40);
    }

    @Test
    void they_learn_to_tell_left_from_right() {
        assertLearns(graph(leNet(GRAY, 2)), sides(1));
        assertLearns(graph(vgg(GRAY, 2)), sides(1));
        assertLearns(googLeNet(GRAY, 2).updater(new Adam(1e-2)).build(), sides(1));
        assertLearns(resNet(COLOR, 2).build(), sides(3));
        assertLearns(resNet(COLOR, 2, groupNorm(8)).build(), sides(3));
        assertLearns(denseNet(GRAY, 2).updater(new Adam(1e-2)).build(), sides(1));
    }

    @Test
    void the_u_net_learns_to_mark_what_is_bright() {
        Nd4j.getRandom().setSeed(7);
        INDArray images = Nd4j.rand(4, 1, 64, 64).muli(0.3);
        INDArray masks = Nd4j.zeros(4, 1, 64, 64);
        for (int n = 0; n < 4; n++) {
            var square = new INDArrayIndex[] {
                point(n), point(0), interval(8 * n, 8 * n + 20), interval(30 - 8 * n, 60 - 8 * n)
            };
            images.get(square).addi(0.5);
            masks.get(square).assign(1);
        }
        ComputationGraph net = uNet(SCAN).updater(new Adam(3e-3)).build();

        assertLearns(net, new DataSet(images, masks));
        INDArray mask = net.outputSingle(images);
        assertThat(mask.minNumber().doubleValue()).isNotNegative();
        assertThat(mask.maxNumber().doubleValue()).isLessThanOrEqualTo(1);
    }

    private static ComputationGraph graph(NetSpec<MultiLayerNetwork> net) {
        return net.build().toComputationGraph();
    }

    /** Fails unless a few steps more than halve the loss. */
    private static void assertLearns(ComputationGraph net, DataSet data) {
        net.fit(data);
        double first = net.score();
        for (int step = 0; step < 30 && net.score() >= first / 2; step++) {
            net.fit(data);
        }
        assertThat(net.score()).isLessThan(first / 2);
    }

    /** Creates noise with a brighter left or right half; the targets say which. */
    private static DataSet sides(int channels) {
        Nd4j.getRandom().setSeed(7);
        INDArray images = Nd4j.rand(16, channels, 28, 28).muli(0.3);
        INDArray targets = Nd4j.zeros(16, 2);
        for (int n = 0; n < 16; n++) {
            int side = n % 2;
            images.get(point(n), all(), all(), interval(14 * side, 14 * side + 14))
                    .addi(0.5);
            targets.putScalar(n, side, 1);
        }
        return new DataSet(images, targets);
    }

    /** Both list their layers as they were written, and their parameters with them. */
    private static void copyInOrder(ComputationGraph from, ComputationGraph to) {
        var layers = to.getConfiguration().getVertices().keySet().stream()
                .map(to::getLayer)
                .filter(layer -> layer != null && layer.numParams() > 0)
                .iterator();
        from.getConfiguration().getVertices().keySet().stream()
                .map(from::getLayer)
                .filter(layer -> layer != null && layer.numParams() > 0)
                .forEach(layer -> layers.next().setParams(layer.params()));
        assertThat(layers.hasNext()).isFalse();
    }
}
