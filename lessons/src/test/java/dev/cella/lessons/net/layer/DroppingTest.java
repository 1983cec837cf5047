package dev.cella.lessons.net.layer;

import static dev.cella.lessons.net.layer.Layers.dense;
import static dev.cella.lessons.net.layer.Layers.denseDroppingConnections;
import static dev.cella.lessons.net.layer.Layers.dropout;
import static dev.cella.lessons.net.layer.Layers.spatialDropout;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.net.layer.Loose.Passed;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** What is dropped, how often, and what becomes of the rest; means lie within four standard errors. */
class DroppingTest {
    private static final InputType IMAGE = InputType.convolutional(3, 3, 50);
    private static final INDArray ONES = Nd4j.ones(DataType.DOUBLE, 400, 50, 3, 3);

    @BeforeEach
    void sameSeed() {
        Nd4j.getRandom().setSeed(7);
    }

    @Test
    void dropoutDropsSingleValuesAndRescalesTheRest() {
        INDArray output = training(net(IMAGE, dropout(0.25)), ONES);

        assertZeroOr(1 / 0.75, output);
        assertMean(output, 1, 0.25 / 0.75 / output.length());
    }

    @Test
    void spatialDropoutDropsWholeChannels() {
        Passed passed = Loose.pass(net(IMAGE, spatialDropout(0.25)), ONES.dup(), ONES);

        assertZeroOr(1 / 0.75, passed.output());
        INDArray channels = passed.output().reshape('c', 20_000, 9);
        assertEquals(channels.max(1), channels.min(1));
        assertMean(channels.mean(1), 1, 0.25 / 0.75 / 20_000);
        double variance = channels.getColumn(0).var(false).getDouble(0);
        assertEquals(0.25 / 0.75, variance, 0.02); // rate / (1 − rate)
        assertEquals(passed.output(), passed.input()); // the gradient goes the same way
    }

    @Test
    void inInferenceNothingIsDropped() {
        INDArray rows = Loose.values(i -> Math.sin(i), 5, 20);

        assertEquals(ONES, Loose.forward(net(IMAGE, spatialDropout(0.5)), ONES));
        assertEquals(ONES, Loose.forward(net(IMAGE, dropout(0.5)), ONES));
        assertEquals(
                Loose.forward(net(InputType.feedForward(20), dense(4)), rows),
                Loose.forward(net(InputType.feedForward(20), denseDroppingConnections(4, 0.5)), rows));
    }

    @Test
    void connectionsAreDroppedOneByOneAndTheRestRescaled() {
        MultiLayerNetwork net = net(InputType.feedForward(200), denseDroppingConnections(300, 0.25));
        net.getLayer(0).setParam("W", Nd4j.ones(200, 300));

        INDArray weights = training(net, Nd4j.eye(200).castTo(DataType.DOUBLE)); // each row shows one input's weights

        assertZeroOr(1 / 0.75, weights);
        assertMean(weights, 1, 0.25 / 0.75 / 60_000);
        assertEquals(0.25 / 0.75, weights.var(false).getDouble(0), 0.02);
        assertNotEquals(weights, training(net, Nd4j.eye(200).castTo(DataType.DOUBLE)));
    }

    @Test
    void onlyWeightsThatWereUsedHaveASlope() {
        MultiLayerNetwork net = net(InputType.feedForward(6), denseDroppingConnections(5, 0.5));
        net.getLayer(0).setParam("W", Nd4j.ones(6, 5));
        INDArray x = Nd4j.eye(6).castTo(DataType.DOUBLE);
        INDArray gradient = Loose.values(i -> Math.cos(i) + 2, 6, 5);

        Passed passed = Loose.pass(net, x, gradient);

        INDArray mask = passed.output(); // 0 or 2, because weights and inputs are ones
        assertEquals(gradient.mul(mask), passed.gradient().getGradientFor("W").dup('c'));
        assertEquals(gradient.mmul(mask.transpose()), passed.input().dup('c'));
        assertArrayEquals(gradient.sum(0).toDoubleVector(), passed.of("b"), 1e-12);
    }

    @Test
    void withRateZeroItIsADenseLayer() {
        INDArray x = Loose.values(i -> Math.sin(i), 4, 6);

        Gradients.assertRight(
                net(InputType.feedForward(6), denseDroppingConnections(5, 0)),
                x,
                Nd4j.createFromArray(new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}}));
    }

    @Test
    void workspacesChangeNothing() {
        assertEquals(trained(WorkspaceMode.NONE), trained(WorkspaceMode.ENABLED));
    }

    @Test
    void aSavedLayerKeepsItsRate() {
        var written =
                net(InputType.feedForward(6), denseDroppingConnections(5, 0.3)).getLayerWiseConfigurations();

        var read = MultiLayerConfiguration.fromJson(written.toJson());

        assertEquals(written, read);
        assertEquals(0.3, ((ConnectionDropout) read.getConf(0).getLayer()).getRate());
    }

    @Test
    void ratesOutsideZeroToOneSayWhatARateIs() {
        for (double rate : new double[] {-0.1, 1, Double.NaN}) {
            var thrown = assertThrows(IllegalArgumentException.class, () -> spatialDropout(rate));
            assertTrue(thrown.getMessage().contains("a dropout rate of " + rate));
            assertThrows(IllegalArgumentException.class, () -> denseDroppingConnections(3, rate));
        }
    }

    /** If one of these fails, DL4J has mended its own layer, and {@link ConnectionDropout} may go. */
    @Test
    void dl4jsOwnWayOfDroppingConnectionsStillNeedsAReplacement() {
        DenseLayer layer = new DenseLayer.Builder()
                .nOut(300)
                .weightNoise(new DropConnect(0.75))
                .build();
        MultiLayerNetwork net = net(InputType.feedForward(200), layer);
        net.getLayer(0).setParam("W", Nd4j.ones(200, 300));
        INDArray x = Nd4j.eye(200).castTo(DataType.DOUBLE);

        Passed passed = Loose.pass(net, x, Nd4j.ones(DataType.DOUBLE, 200, 300));

        assertZeroOr(1, passed.output()); // not rescaled
        assertEquals(1, passed.gradient().getGradientFor("W").minNumber().doubleValue()); // dropped ones get a gradient
    }

    private static INDArray training(MultiLayerNetwork net, INDArray x) {
        return net.getLayer(0)
                .activate(x.dup(), true, LayerWorkspaceMgr.noWorkspaces())
                .dup();
    }

    private static void assertZeroOr(double kept, INDArray values) {
        for (double value : values.dup('c').data().asDouble()) {
            assertEquals(value == 0 ? 0 : kept, value, 1e-12);
        }
        assertEquals(0, values.minNumber().doubleValue());
    }

    private static void assertMean(INDArray values, double mean, double varianceOfTheMean) {
        assertEquals(mean, values.meanNumber().doubleValue(), 4 * Math.sqrt(varianceOfTheMean));
    }

    private static INDArray trained(WorkspaceMode mode) {
        Nd4j.getRandom().setSeed(7);
        MultiLayerNetwork net = net(mode, new Adam(0.01), InputType.feedForward(6), denseDroppingConnections(5, 0.5));
        INDArray x = Loose.values(i -> Math.sin(i), 4, 6);
        INDArray targets = Nd4j.createFromArray(new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}});
        for (int step = 0; step < 5; step++) {
            net.fit(x, targets);
        }
        return net.params();
    }

    private static MultiLayerNetwork net(InputType input, Layer layer) {
        return net(WorkspaceMode.ENABLED, new NoOp(), input, layer);
    }

    private static MultiLayerNetwork net(WorkspaceMode mode, IUpdater updater, InputType input, Layer layer) {
        MultiLayerNetwork net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(7)
                .dataType(DataType.DOUBLE)
                .activation(Activation.IDENTITY)
                .updater(updater)
                .trainingWorkspaceMode(mode)
                .list()
                .layer(layer)
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(input)
                .build());
        net.init();
        return net;
    }
}
