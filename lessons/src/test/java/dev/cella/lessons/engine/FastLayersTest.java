package dev.cella.lessons.engine;

import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cella.lessons.net.classic.LeNet;
import dev.cella.lessons.net.classic.ResNet;
import java.util.List;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.mkldnn.BaseMKLDNNHelper;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** The helpers in Java compute what DL4J computes without any helper. */
class FastLayersTest {
    private static final String DISABLE = "org.eclipse.deeplearning4j.helpers.disable";

    @BeforeEach
    void needsOneDnn() {
        OneDnn.enable();
        assumeTrue(BaseMKLDNNHelper.mklDnnEnabled(), "this platform's natives come without oneDNN");
    }

    @Test
    void the_nets_of_the_course_have_them() {
        MultiLayerNetwork leNet =
                LeNet.leNet(input(1, 28, 28), 2).updater(new Sgd(0.1)).build();
        ComputationGraph resNet =
                ResNet.resNet(input(3, 28, 28), 2).updater(new Sgd(0.1)).build();

        assertThat(leNet.getLayer(0).getHelper()).isInstanceOf(OneChannelConvolution.class);
        assertThat(resNet.getLayer("2 batchNorm").getHelper()).isInstanceOf(BatchNormalizationInJava.class);
    }

    @Test
    void layers_without_helpers_are_left_alone() {
        MultiLayerNetwork leNet = plain(
                () -> LeNet.leNet(input(1, 28, 28), 2).updater(new Sgd(0.1)).build());

        FastLayers.helpers(List.of(leNet.getLayers()));

        assertThat(leNet.getLayer(0).getHelper()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 0, 0, Truncate", "5, 5, 2, 2, Truncate", "3, 2, 0, 1, Truncate", "1, 1, 0, 0, Truncate",
        "4, 4, 0, 0, Same", "5, 3, 0, 0, Same", "2, 7, 3, 9, Truncate", "12, 9, 0, 0, Truncate"
    })
    void the_way_back_through_a_convolution_of_gray_images_is_dl4js(
            int kernelHeight, int kernelWidth, int padHeight, int padWidth, ConvolutionMode mode) {
        ConvolutionLayer convolution = new ConvolutionLayer.Builder(kernelHeight, kernelWidth)
                .padding(padHeight, padWidth)
                .convolutionMode(mode)
                .nOut(3)
                .activation(Activation.TANH)
                .build();
        Supplier<MultiLayerNetwork> net = () -> net(convolution.clone(), 1, 12, 9);
        MultiLayerNetwork plain = plain(net);
        MultiLayerNetwork quick = net.get();
        FastLayers.helpers(List.of(quick.getLayers()));
        assertThat(quick.getLayer(0).getHelper()).isInstanceOf(OneChannelConvolution.class);

        assertSameSlopes(plain, quick, Nd4j.rand(5, 1, 12, 9));
    }

    @Test
    void batch_normalization_is_dl4js() {
        Supplier<MultiLayerNetwork> net = () -> net(new BatchNormalization(), 4, 7, 3);
        MultiLayerNetwork plain = plain(net);
        MultiLayerNetwork quick = net.get();
        FastLayers.helpers(List.of(quick.getLayers()));
        assertThat(quick.getLayer(0).getHelper()).isInstanceOf(BatchNormalizationInJava.class);
        INDArray images = Nd4j.rand(6, 4, 7, 3).muli(3).addi(2);

        assertSameSlopes(plain, quick, images);
        for (int step = 0; step < 3; step++) { // moves the running mean and variance
            plain.fit(images, targets(6));
            quick.fit(images, targets(6));
        }

        assertClose(plain.params(), quick.params());
        assertClose(plain.output(images), quick.output(images));
    }

    @Test
    void a_res_net_learns_the_same_for_fifteen_steps() {
        ComputationGraph plain = plain(
                () -> ResNet.resNet(input(3, 28, 28), 2).updater(new Sgd(0.005)).build());
        ComputationGraph quick =
                ResNet.resNet(input(3, 28, 28), 2).updater(new Sgd(0.005)).build();
        DataSet batch = new DataSet(Nd4j.rand(16, 3, 28, 28), targets(16));

        for (int step = 1; step <= 15; step++) {
            plain.fit(batch);
            quick.fit(batch);
            assertThat(quick.score()).as("step " + step).isCloseTo(plain.score(), within(1e-4));
        }
    }

    @Test
    void a_le_net_learns_the_same_for_fifteen_steps() {
        MultiLayerNetwork plain = plain(
                () -> LeNet.leNet(input(1, 28, 28), 2).updater(new Sgd(0.05)).build());
        MultiLayerNetwork quick =
                LeNet.leNet(input(1, 28, 28), 2).updater(new Sgd(0.05)).build();
        INDArray images = Nd4j.rand(16, 1, 28, 28);

        for (int step = 1; step <= 15; step++) {
            plain.fit(images, targets(16));
            quick.fit(images, targets(16));
            assertThat(quick.score()).as("step " + step).isCloseTo(plain.score(), within(1e-4));
        }
    }

    private static MultiLayerNetwork net(
            org.deeplearning4j.nn.conf.layers.Layer first, int channels, int height, int width) {
        MultiLayerNetwork net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(7)
                .updater(new Sgd(0.1))
                .list()
                .layer(first)
                .layer(new GlobalPoolingLayer())
                .layer(new OutputLayer.Builder()
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(height, width, channels))
                .build());
        net.init();
        return net;
    }

    private static void assertSameSlopes(MultiLayerNetwork plain, MultiLayerNetwork quick, INDArray images) {
        Pair<Gradient, INDArray> expected = gradients(plain, images);
        Pair<Gradient, INDArray> actual = gradients(quick, images);

        assertClose(plain.output(images), quick.output(images));
        assertClose(expected.getFirst().gradient(), actual.getFirst().gradient());
        assertClose(expected.getSecond(), actual.getSecond());
    }

    private static Pair<Gradient, INDArray> gradients(MultiLayerNetwork net, INDArray images) {
        return net.calculateGradients(images, targets((int) images.size(0)), null, null);
    }

    private static void assertClose(INDArray expected, INDArray actual) {
        double scale = Math.max(1e-3, expected.amaxNumber().doubleValue());
        double apart = expected.sub(actual).amaxNumber().doubleValue() / scale;
        assertThat(apart)
                .as(() -> "apart by " + apart + " of the largest number")
                .isLessThan(2e-5);
    }

    private static INDArray targets(int images) {
        INDArray targets = Nd4j.zeros(images, 2);
        for (int i = 0; i < images; i++) {
            targets.putScalar(i, i % 2, 1);
        }
        return targets;
    }

    /** Creates something while helpers are off, as they are in DL4J by default. */
    private static <T> T plain(Supplier<T> make) {
        String before = System.setProperty(DISABLE, "true");
        try {
            return make.get();
        } finally {
            if (before == null) {
                System.clearProperty(DISABLE);
            } else {
                System.setProperty(DISABLE, before);
            }
        }
    }
}
