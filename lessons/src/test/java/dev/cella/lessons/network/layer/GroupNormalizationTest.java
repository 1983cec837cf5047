package dev.cella.lessons.network.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.network.layer.Loose.Passed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Golden values: torch 2.15, {@code torch.nn.functional.group_norm} and its backward pass in double. */
class GroupNormalizationTest {
    private static final double[] SCALE = {0.5, -1, 2, 1.5};
    private static final double[] SHIFT = {0.1, 0.2, -0.3, 0};
    private static final int[] SOME = {0, 1, 5, 10, 17, 31};

    @Test
    void valuesAndSlopesAreThoseOfTorch() {
        for (Golden golden : Golden.ALL) {
            Passed passed = passed(golden.groups(), waves(2, 4, 2, 2), slopes(2, 4, 2, 2));

            assertArrayEquals(array(golden.output()), some(passed.output()), 1e-11);
            assertArrayEquals(array(golden.input()), some(passed.input()), 1e-11);
            assertArrayEquals(array(golden.scale()), passed.of(ScaleAndShift.SCALE), 1e-11);
            assertArrayEquals(array(golden.shift()), passed.of(ScaleAndShift.SHIFT), 1e-11);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "2, 9", "4, 9", "1, 24", "4, 24"})
    void agreesWithPlainLoops(int groups, int pixels) {
        INDArray x = waves(3, 4, pixels);
        INDArray slope = slopes(3, 4, pixels);
        PlainGroupNormalization plain = new PlainGroupNormalization(groups, SCALE, SHIFT);
        var expected = plain.backward(cube(x), cube(slope));

        Passed passed = passed(groups, shaped(x, pixels), shaped(slope, pixels));

        assertArrayEquals(flat(plain.forward(cube(x))), flat(passed.output()), 1e-11);
        assertArrayEquals(flat(expected.input), flat(passed.input()), 1e-11);
        assertArrayEquals(expected.scale, passed.of(ScaleAndShift.SCALE), 1e-11);
        assertArrayEquals(expected.shift, passed.of(ScaleAndShift.SHIFT), 1e-11);
    }

    @Test
    void theOrderOfTheInputInMemoryDoesNotMatter() {
        INDArray x = waves(2, 4, 2, 2);
        INDArray slope = slopes(2, 4, 2, 2);

        Passed passed = passed(2, x.dup('f'), slope.dup('f'));

        assertArrayEquals(array(Golden.ALL.get(1).output()), some(passed.output()), 1e-11);
        assertArrayEquals(array(Golden.ALL.get(1).input()), some(passed.input()), 1e-11);
    }

    @Test
    void aGroupHasMeanZeroAndVarianceOneAtFirst() {
        MultiLayerNetwork net = only(GroupNormalization.of(2), InputType.convolutional(5, 5, 4));

        INDArray rows = Loose.forward(net, waves(3, 4, 5, 5).muli(40).addi(100)).reshape(6, 50);

        assertArrayEquals(new double[6], rows.mean(1).toDoubleVector(), 1e-9);
        assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1}, rows.var(false, 1).toDoubleVector(), 1e-5);
    }

    @Test
    void instanceIsOneGroupAChannelAndLayerIsOneGroup() {
        InputType image = InputType.convolutional(3, 3, 4);
        INDArray x = waves(2, 4, 3, 3);

        assertEquals(
                Loose.forward(only(GroupNormalization.of(4), image), x),
                Loose.forward(only(GroupNormalization.perInstance(), image), x));
        assertEquals(
                Loose.forward(only(GroupNormalization.of(1), image), x),
                Loose.forward(only(GroupNormalization.perLayer(), image), x));
    }

    @Test
    void anImageIsTreatedTheSameInAnyCompany() {
        MultiLayerNetwork net = only(GroupNormalization.of(2), InputType.convolutional(3, 3, 4));
        INDArray x = waves(5, 4, 3, 3);

        INDArray together = Loose.forward(net, x);

        for (int n = 0; n < 5; n++) {
            INDArray alone =
                    Loose.forward(net, x.tensorAlongDimension(n, 1, 2, 3).reshape(1, 4, 3, 3));
            assertArrayEquals(
                    together.tensorAlongDimension(n, 1, 2, 3).dup().data().asDouble(),
                    alone.data().asDouble(),
                    1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void gradientsAreThoseOfFiniteDifferences(int groups) {
        MultiLayerNetwork images = net(InputType.convolutional(4, 4, 2), convolution(), GroupNormalization.of(groups));
        MultiLayerNetwork rows = net(InputType.feedForward(3), dense(), GroupNormalization.of(groups));
        MultiLayerNetwork volumes = net(
                InputType.convolutional3D(Convolution3D.DataFormat.NCDHW, 2, 3, 3, 4),
                GroupNormalization.of(2),
                GroupNormalization.of(groups));

        Gradients.assertRight(images, waves(3, 2, 4, 4), targets(3));
        Gradients.assertRight(volumes, waves(2, 4, 2, 3, 3), targets(2));
        if (groups < 4) { // one value a group has no variance
            Gradients.assertRight(rows, waves(3, 3), targets(3));
        }
    }

    @Test
    void gradientsAreRightInAGraphWithASkip() {
        var configuration = base().graphBuilder()
                .addInputs("in")
                .setInputTypes(InputType.convolutional(4, 4, 4))
                .addLayer("norm", GroupNormalization.of(2), "in")
                .addVertex("add", new ElementWiseVertex(ElementWiseVertex.Op.Add), "norm", "in")
                .addLayer("again", GroupNormalization.perInstance(), "add")
                .addLayer("out", output(), "again")
                .setOutputs("out")
                .build();
        ComputationGraph net = new ComputationGraph(configuration);
        net.init();

        Gradients.assertRight(net, waves(3, 4, 4, 4), targets(3));
    }

    @Test
    void workspacesChangeNothing() {
        assertEquals(
                trained(WorkspaceMode.NONE).params(),
                trained(WorkspaceMode.ENABLED).params());
    }

    @Test
    void aSavedNetReadsBackTheSame() throws IOException {
        MultiLayerNetwork net = trained(WorkspaceMode.ENABLED);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        ModelSerializer.writeModel(net, saved, true);

        MultiLayerNetwork read =
                ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(saved.toByteArray()), true);

        assertEquals(net.getLayerWiseConfigurations(), read.getLayerWiseConfigurations());
        assertEquals(net.output(waves(3, 2, 4, 4)), read.output(waves(3, 2, 4, 4)));
        MultiLayerConfiguration again = MultiLayerConfiguration.fromJson(
                net.getLayerWiseConfigurations().toJson());
        GroupNormalization layer = (GroupNormalization) again.getConf(1).getLayer();
        assertEquals(2, layer.getGroups());
        assertEquals(1e-5, layer.getEpsilon());
    }

    @Test
    void groupsThatDoNotDivideTheChannelsAreNamedWithThoseThatDo() {
        var thrown = assertThrows(
                IllegalArgumentException.class,
                () -> only(GroupNormalization.of(5), InputType.convolutional(4, 4, 12)));

        assertEquals(
                "5 groups do not divide 12 channels evenly (must be one of 1, 2, 3, 4, 6, 12); try one of these, or"
                        + " another number of channels",
                thrown.getMessage());
    }

    @Test
    void impossibleUsesSayWhatToDo() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> GroupNormalization.of(0))
                .getMessage()
                .contains("must be >= 1"));
        var unknown = new MultiLayerNetwork(
                base().list().layer(GroupNormalization.of(1)).layer(output()).build());
        assertTrue(assertThrows(IllegalArgumentException.class, unknown::init)
                .getMessage()
                .contains("setInputType"));
        MultiLayerNetwork net = only(GroupNormalization.of(2), InputType.convolutional(3, 3, 4));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> net.output(waves(1, 2, 3, 3)))
                .getMessage()
                .contains("[1, 2, 3, 3]"));
    }

    /** The outcome of torch for a number of groups, at the indices {@link #SOME}. */
    private record Golden(int groups, List<Double> output, List<Double> input, List<Double> scale, List<Double> shift) {
        static final List<Golden> ALL = List.of(
                new Golden(
                        1,
                        List.of(
                                -0.090373634335,
                                0.651430984835,
                                -0.816241664485,
                                -2.879647659933,
                                -0.484101864175,
                                1.724042862282),
                        List.of(
                                0.308628053100,
                                -0.035677738851,
                                -0.069156952789,
                                -0.656766065519,
                                0.042600796842,
                                -0.591230559017),
                        List.of(3.771083297602, -4.091004565806, 3.893499375384, -3.291695422410),
                        List.of(-1.746593966553, 2.491346682614, -2.721678244727, 2.390029062411)),
                new Golden(
                        2,
                        List.of(
                                0.031414043333,
                                0.814454329662,
                                -1.137473277525,
                                -3.417704353347,
                                -0.402783797011,
                                1.563550165937),
                        List.of(
                                0.302033206235,
                                -0.130479193128,
                                -0.161786980145,
                                -0.676539179090,
                                0.092034331272,
                                -0.586055633179),
                        List.of(3.652684362030, -3.769512232184, 4.557301324806, -3.970233598634),
                        List.of(-1.746593966553, 2.491346682614, -2.721678244727, 2.390029062411)),
                new Golden(
                        4,
                        List.of(
                                0.098061852908,
                                0.868880416270,
                                -1.047039426977,
                                -3.313244906287,
                                -0.362495351657,
                                1.492247919146),
                        List.of(
                                0.220465441127,
                                -0.081507731723,
                                -0.225534472232,
                                0.264054454945,
                                -0.010085604195,
                                -0.257359509818),
                        List.of(3.500649850087, -4.095301903388, 4.366815208140, -4.243438355705),
                        List.of(-1.746593966553, 2.491346682614, -2.721678244727, 2.390029062411)));
    }

    private static Passed passed(int groups, INDArray x, INDArray slope) {
        MultiLayerNetwork net = only(GroupNormalization.of(groups), Loose.typeOf(x));
        net.getLayer(0).setParam(ScaleAndShift.SCALE, Nd4j.createFromArray(SCALE));
        net.getLayer(0).setParam(ScaleAndShift.SHIFT, Nd4j.createFromArray(SHIFT));
        return Loose.pass(net, x, slope);
    }

    private static MultiLayerNetwork only(Layer layer, InputType input) {
        return net(input, layer);
    }

    private static MultiLayerNetwork net(InputType input, Layer... layers) {
        var list = base().list();
        for (Layer layer : layers) {
            list.layer(layer);
        }
        MultiLayerNetwork net =
                new MultiLayerNetwork(list.layer(output()).setInputType(input).build());
        net.init();
        return net;
    }

    private static NeuralNetConfiguration.Builder base() {
        return new NeuralNetConfiguration.Builder()
                .seed(7)
                .dataType(DataType.DOUBLE)
                .updater(new NoOp())
                .activation(Activation.TANH);
    }

    private static MultiLayerNetwork trained(WorkspaceMode mode) {
        MultiLayerNetwork net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(7)
                .updater(new Adam(0.01))
                .trainingWorkspaceMode(mode)
                .inferenceWorkspaceMode(mode)
                .list()
                .layer(convolution())
                .layer(GroupNormalization.of(2))
                .layer(output())
                .setInputType(InputType.convolutional(4, 4, 2))
                .build());
        net.init();
        INDArray images = waves(3, 2, 4, 4).castTo(DataType.FLOAT);
        for (int step = 0; step < 12; step++) {
            net.fit(new DataSet(images, targets(3).castTo(DataType.FLOAT)));
        }
        return net;
    }

    private static ConvolutionLayer convolution() {
        return new ConvolutionLayer.Builder(3, 3).nOut(4).build();
    }

    private static DenseLayer dense() {
        return new DenseLayer.Builder().nOut(4).build();
    }

    private static OutputLayer output() {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(2)
                .activation(Activation.SOFTMAX)
                .build();
    }

    /** Values between about −3 and 6 without repetition. */
    private static INDArray waves(long... shape) {
        return Loose.values(i -> Math.sin(i * 1.7) * 3 + i * 0.1, shape);
    }

    private static INDArray slopes(long... shape) {
        return Loose.values(i -> Math.cos(i * 0.9), shape);
    }

    private static INDArray targets(int images) {
        INDArray targets = Nd4j.zeros(DataType.DOUBLE, images, 2);
        IntStream.range(0, images).forEach(n -> targets.putScalar(n, n % 2, 1));
        return targets;
    }

    /** {@code [N, C, P]} as rows, images or volumes, so that each rank has its turn. */
    private static INDArray shaped(INDArray x, int pixels) {
        Map<Integer, long[]> shapes =
                Map.of(1, new long[] {3, 4}, 9, new long[] {3, 4, 3, 3}, 24, new long[] {3, 4, 2, 3, 4});
        return x.reshape(shapes.get(pixels));
    }

    private static double[][][] cube(INDArray x) {
        double[][][] cube = new double[(int) x.size(0)][(int) x.size(1)][];
        for (int n = 0; n < cube.length; n++) {
            for (int c = 0; c < cube[n].length; c++) {
                cube[n][c] = x.tensorAlongDimension(n, 1, 2).getRow(c).toDoubleVector();
            }
        }
        return cube;
    }

    private static double[] flat(double[][][] cube) {
        return Arrays.stream(cube)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double[] flat(INDArray values) {
        return values.dup('c').reshape(values.length()).toDoubleVector();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    private static double[] some(INDArray values) {
        double[] all = flat(values);
        return IntStream.of(SOME).mapToDouble(i -> all[i]).toArray();
    }
}
