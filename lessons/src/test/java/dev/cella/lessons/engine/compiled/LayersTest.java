package dev.cella.lessons.engine.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cella.lessons.engine.FastLayers;
import dev.cella.lessons.engine.compiled.plan.Library;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** A step through each kind of layer is DL4J's step: in float, and as near to double as DL4J's own. */
class LayersTest {
    private static final int CLASSES = 3;

    @BeforeEach
    void needsTheLibrary() {
        assumeTrue(Library.works(), Library.whyNot());
    }

    static Stream<Arguments> layers() {
        return Stream.of(
                one("3x3", conv(4, 3, 3)),
                one("same", conv(8, 3, 3).convolutionMode(ConvolutionMode.Same)),
                one("even, same", conv(5, 4, 2).convolutionMode(ConvolutionMode.Same)),
                one("padding and stride", conv(8, 3, 5).stride(2, 3).padding(1, 2)),
                one("windows that leave pixels out", conv(6, 2, 2).stride(3, 3)),
                one("padding wider than the kernel", conv(3, 1, 2).padding(2, 1)),
                one("no bias, tanh", conv(7, 3, 3).hasBias(false).activation(Activation.TANH)),
                one("sigmoid", conv(7, 3, 3).activation(Activation.SIGMOID)),
                one("unknown activation", conv(7, 3, 3).activation(Activation.SOFTPLUS)),
                one("dilated", conv(4, 3, 3).dilation(2, 2)),
                one("dropout before", conv(4, 3, 3).dropOut(0.5)),
                one("transposed", transposed(4, 2).stride(2, 2)),
                one("transposed, overlapping", transposed(5, 3).stride(2, 2).padding(1, 1)),
                one("transposed, no bias", transposed(4, 2).stride(2, 2).hasBias(false)),
                one("transposed, tanh", transposed(4, 3).activation(Activation.TANH)),
                one(
                        "transposed, no bias, no activation",
                        transposed(3, 2).hasBias(false).activation(Activation.IDENTITY)));
    }

    static Stream<Arguments> rows() {
        Layer conv = conv(6, 3, 3).activation(Activation.IDENTITY).build();
        return Stream.of(
                Arguments.of("max", row(conv, pool(PoolingType.MAX, 2, 2).build())),
                Arguments.of(
                        "max, overlapping",
                        row(conv, pool(PoolingType.MAX, 3, 2).padding(1, 1).build())),
                Arguments.of(
                        "max, same",
                        row(
                                conv,
                                pool(PoolingType.MAX, 2, 2)
                                        .convolutionMode(ConvolutionMode.Same)
                                        .build())),
                Arguments.of("average", row(conv, pool(PoolingType.AVG, 3, 2).build())),
                Arguments.of(
                        "average with padding",
                        row(conv, pool(PoolingType.AVG, 3, 2).padding(1, 1).build())),
                Arguments.of(
                        "p-norm",
                        row(conv, pool(PoolingType.PNORM, 2, 2).pnorm(2).build())),
                Arguments.of("normalization", row(conv, new BatchNormalization())),
                Arguments.of("normalization, relu", row(conv, new BatchNormalization(), relu())),
                Arguments.of(
                        "fixed scale",
                        row(
                                conv,
                                new BatchNormalization.Builder()
                                        .lockGammaBeta(true)
                                        .build())),
                Arguments.of("relu of its own", row(conv, relu())),
                Arguments.of("tanh of its own", row(conv, new ActivationLayer(Activation.TANH))),
                Arguments.of("leaky relu", row(conv, new ActivationLayer(Activation.LEAKYRELU))),
                Arguments.of("two activations", row(conv, relu(), relu())),
                Arguments.of("activation of the images", row(relu(), conv)),
                Arguments.of("dropout", row(conv, new DropoutLayer(0.5))),
                Arguments.of("upsampling", row(conv, new Upsampling2D.Builder(2).build())),
                Arguments.of("zeros", row(conv, new ZeroPaddingLayer(1, 2))),
                Arguments.of("local response", row(conv, new LocalResponseNormalization.Builder().build())),
                Arguments.of("dense", row(conv, dense(9, Activation.RELU))),
                Arguments.of(
                        "dense with normalization",
                        row(
                                dense(9, Activation.IDENTITY),
                                new BatchNormalization(),
                                relu(),
                                dense(4, Activation.TANH))),
                Arguments.of("max of the map", row(conv, new GlobalPoolingLayer(PoolingType.MAX))),
                Arguments.of("sum of the map", row(conv, new GlobalPoolingLayer(PoolingType.SUM))));
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                setting("l2", c -> c.l2(1e-2)),
                setting("l1 and weight decay", c -> c.l1(1e-3).weightDecay(1e-2)),
                setting("clipped", c -> c.gradientNormalization(GradientNormalization.ClipL2PerLayer)
                        .gradientNormalizationThreshold(0.01)),
                setting("largest norm", c -> c.constrainWeights(new MaxNormConstraint(0.3, 1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"layers", "rows"})
    void a_step_is_dl4js(String name, Layer... layers) {
        assertSameStep(UnaryOperator.identity(), layers);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void settings(String name, UnaryOperator<NeuralNetConfiguration.Builder> more) {
        assertSameStep(more, conv(6, 3, 3).build(), pool(PoolingType.MAX, 2, 2).build(), dense(7, Activation.RELU));
    }

    @Test
    void what_one_dnn_does_not_know_is_left_to_dl4j_layer_by_layer() {
        assertThat(leftToDl4j(conv(4, 3, 3).build(), pool(PoolingType.MAX, 2, 2).build(), relu()))
                .isZero();
        assertThat(leftToDl4j(
                        conv(4, 3, 3).dilation(2, 2).build(),
                        pool(PoolingType.PNORM, 2, 2).pnorm(2).build()))
                .isEqualTo(2);
    }

    private static int leftToDl4j(Layer... layers) {
        MultiLayerNetwork net = net(DataType.FLOAT, UnaryOperator.identity(), layers);
        try (CompiledNet program = TwoPaths.compiled(net)) {
            program.step(Nd4j.rand(2, 2, 12, 9), TwoPaths.classes(2, CLASSES));
            return program.leftToDl4j();
        }
    }

    private static void assertSameStep(UnaryOperator<NeuralNetConfiguration.Builder> more, Layer... layers) {
        INDArray images = Nd4j.rand(DataType.FLOAT, 5, 2, 12, 9).muli(3).subi(1);
        INDArray targets = TwoPaths.classes(5, CLASSES);
        MultiLayerNetwork plain = TwoPaths.plain(() -> net(DataType.FLOAT, more, layers));
        MultiLayerNetwork fast = net(DataType.FLOAT, more, layers);
        fast.setParams(plain.params());
        MultiLayerNetwork exact = TwoPaths.plain(() -> net(DataType.DOUBLE, more, layers));
        exact.setParams(plain.params().castTo(DataType.DOUBLE));

        Nd4j.getRandom().setSeed(3); // dropout
        INDArray expected = TwoPaths.fit(plain, images, targets);
        Nd4j.getRandom().setSeed(3);
        try (CompiledNet program = TwoPaths.compiled(fast)) {
            INDArray actual = TwoPaths.step(fast, program, images, targets);
            assertThat(TwoPaths.apart(actual, expected)).isLessThan(2e-5);
            assertThat(TwoPaths.apart(
                            fast.gradient().gradient(), plain.gradient().gradient()))
                    .isLessThan(2e-5);
            assertThat(fast.score()).isCloseTo(plain.score(), within(1e-5));
            if (Stream.of(layers).noneMatch(layer -> layer.getIDropout() != null)) { // it drops others in double
                INDArray ideal = TwoPaths.fit(exact, images.castTo(DataType.DOUBLE), targets.castTo(DataType.DOUBLE));
                assertThat(TwoPaths.apart(actual, ideal)).isLessThan(1e-5);
            }
            INDArray outputs = program.measure(images, targets).orElseThrow().outputs();
            assertThat(TwoPaths.apart(outputs, fast.output(images))).isLessThan(1e-5);
        }
    }

    private static MultiLayerNetwork net(
            DataType type, UnaryOperator<NeuralNetConfiguration.Builder> more, Layer... layers) {
        var list = more.apply(new NeuralNetConfiguration.Builder()
                        .seed(7)
                        .dataType(type)
                        .updater(new Sgd(1)))
                .list();
        for (Layer layer : layers) {
            list.layer(layer.clone());
        }
        list.layer(new OutputLayer.Builder()
                .nOut(CLASSES)
                .activation(Activation.SOFTMAX)
                .build());
        MultiLayerNetwork net = new MultiLayerNetwork(
                list.setInputType(InputType.convolutional(12, 9, 2)).build());
        net.init();
        FastLayers.helpers(List.of(net.getLayers())); // otherwise DL4J reports a helper that knows no dilation
        return net;
    }

    private static Arguments one(String name, ConvolutionLayer.BaseConvBuilder<?> layer) {
        return Arguments.of(name, new Layer[] {layer.build()});
    }

    private static Arguments setting(String name, UnaryOperator<NeuralNetConfiguration.Builder> more) {
        return Arguments.of(name, more);
    }

    private static Layer[] row(Layer... layers) {
        return layers;
    }

    private static ConvolutionLayer.Builder conv(int filters, int height, int width) {
        return new ConvolutionLayer.Builder(height, width).nOut(filters).activation(Activation.RELU);
    }

    private static Deconvolution2D.Builder transposed(int filters, int size) {
        return new Deconvolution2D.Builder(size, size).nOut(filters).activation(Activation.RELU);
    }

    private static SubsamplingLayer.Builder pool(PoolingType type, int size, int stride) {
        return new SubsamplingLayer.Builder(type).kernelSize(size, size).stride(stride, stride);
    }

    private static Layer dense(int units, Activation activation) {
        return new DenseLayer.Builder().nOut(units).activation(activation).build();
    }

    private static Layer relu() {
        return new ActivationLayer(Activation.RELU);
    }
}
