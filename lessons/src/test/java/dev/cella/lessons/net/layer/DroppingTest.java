package dev.cella.lessons.net.layer;

import static dev.cella.lessons.net.layer.Layers.dense;
import static dev.cella.lessons.net.layer.Layers.denseDroppingConnections;
import static dev.cella.lessons.net.layer.Layers.dropout;
import static dev.cella.lessons.net.layer.Layers.spatialDropout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

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

/** What is dropped, how often, and what happens to the rest; means lie within four standard errors. */
class DroppingTest {
    private static final InputType IMAGE = InputType.convolutional(3, 3, 50);
    private static final INDArray ONES = Nd4j.ones(DataType.DOUBLE, 400, 50, 3, 3);

    @BeforeEach
    void sameSeed() {
        Nd4j.getRandom().setSeed(7);
    }

    @Test
    void dropout_drops_single_values_and_rescales_the_rest() {
        INDArray output = training(net(IMAGE, dropout(0.25)), ONES);

        assertZeroOr(1 / 0.75, output);
        assertMean(output, 1, 0.25 / 0.75 / output.length());
    }

    @Test
    void spatial_dropout_drops_whole_channels() {
        Passed passed = Loose.pass(net(IMAGE, spatialDropout(0.25)), ONES.dup(), ONES);

        assertZeroOr(1 / 0.75, passed.output());
        INDArray channels = passed.output().reshape('c', 20_000, 9);
        assertThat(channels.min(1)).isEqualTo(channels.max(1));
        assertMean(channels.mean(1), 1, 0.25 / 0.75 / 20_000);
        double variance = channels.getColumn(0).var(false).getDouble(0);
        assertThat(variance).isCloseTo(0.25 / 0.75, within(0.02)); // rate / (1 − rate)
        assertThat(passed.input()).isEqualTo(passed.output()); // the gradient goes the same way
    }

    @Test
    void in_inference_nothing_is_dropped() {
        INDArray rows = Loose.values(i -> Math.sin(i), 5, 20);

        assertThat(Loose.forward(net(IMAGE, spatialDropout(0.5)), ONES)).isEqualTo(ONES);
        assertThat(Loose.forward(net(IMAGE, dropout(0.5)), ONES)).isEqualTo(ONES);
        assertThat(Loose.forward(net(InputType.feedForward(20), denseDroppingConnections(4, 0.5)), rows))
                .isEqualTo(Loose.forward(net(InputType.feedForward(20), dense(4)), rows));
    }

    @Test
    void connections_are_dropped_one_by_one_and_the_rest_rescaled() {
        MultiLayerNetwork net = net(InputType.feedForward(200), denseDroppingConnections(300, 0.25));
        net.getLayer(0).setParam("W", Nd4j.ones(200, 300));

        INDArray weights = training(net, Nd4j.eye(200).castTo(DataType.DOUBLE)); // each row shows one input's weights

        assertZeroOr(1 / 0.75, weights);
        assertMean(weights, 1, 0.25 / 0.75 / 60_000);
        assertThat(weights.var(false).getDouble(0)).isCloseTo(0.25 / 0.75, within(0.02));
        assertThat(training(net, Nd4j.eye(200).castTo(DataType.DOUBLE))).isNotEqualTo(weights);
    }

    @Test
    void only_weights_that_were_used_have_a_slope() {
        MultiLayerNetwork net = net(InputType.feedForward(6), denseDroppingConnections(5, 0.5));
        net.getLayer(0).setParam("W", Nd4j.ones(6, 5));
        INDArray x = Nd4j.eye(6).castTo(DataType.DOUBLE);
        INDArray gradient = Loose.values(i -> Math.cos(i) + 2, 6, 5);

        Passed passed = Loose.pass(net, x, gradient);

        INDArray mask = passed.output(); // 0 or 2, because weights and inputs are ones
        assertThat(passed.gradient().getGradientFor("W").dup('c')).isEqualTo(gradient.mul(mask));
        assertThat(passed.input().dup('c')).isEqualTo(gradient.mmul(mask.transpose()));
        assertThat(passed.of("b")).containsExactly(gradient.sum(0).toDoubleVector(), within(1e-12));
    }

    @Test
    void with_rate_zero_it_is_a_dense_layer() {
        INDArray x = Loose.values(i -> Math.sin(i), 4, 6);

        Gradients.assertRight(
                net(InputType.feedForward(6), denseDroppingConnections(5, 0)),
                x,
                Nd4j.createFromArray(new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}}));
    }

    @Test
    void workspaces_change_nothing() {
        assertThat(trained(WorkspaceMode.ENABLED)).isEqualTo(trained(WorkspaceMode.NONE));
    }

    @Test
    void a_saved_layer_keeps_its_rate() {
        var written =
                net(InputType.feedForward(6), denseDroppingConnections(5, 0.3)).getLayerWiseConfigurations();

        var read = MultiLayerConfiguration.fromJson(written.toJson());

        assertThat(read).isEqualTo(written);
        assertThat(((ConnectionDropout) read.getConf(0).getLayer()).getRate()).isEqualTo(0.3);
    }

    @Test
    void rates_outside_zero_to_one_say_what_a_rate_is() {
        for (double rate : new double[] {-0.1, 1, Double.NaN}) {
            var thrown = assertThatIllegalArgumentException()
                    .isThrownBy(() -> spatialDropout(rate))
                    .actual();
            assertThat(thrown.getMessage()).contains("a dropout rate of " + rate);
            assertThatIllegalArgumentException().isThrownBy(() -> denseDroppingConnections(3, rate));
        }
    }

    /** If one of these fails, DL4J has fixed its own layer, and {@link ConnectionDropout} can go. */
    @Test
    void dl4js_own_way_of_dropping_connections_still_needs_a_replacement() {
        DenseLayer layer = new DenseLayer.Builder()
                .nOut(300)
                .weightNoise(new DropConnect(0.75))
                .build();
        MultiLayerNetwork net = net(InputType.feedForward(200), layer);
        net.getLayer(0).setParam("W", Nd4j.ones(200, 300));
        INDArray x = Nd4j.eye(200).castTo(DataType.DOUBLE);

        Passed passed = Loose.pass(net, x, Nd4j.ones(DataType.DOUBLE, 200, 300));

        assertZeroOr(1, passed.output()); // not rescaled
        assertThat(passed.gradient().getGradientFor("W").minNumber().doubleValue())
                .isEqualTo(1); // dropped ones get a gradient
    }

    private static INDArray training(MultiLayerNetwork net, INDArray x) {
        return net.getLayer(0)
                .activate(x.dup(), true, LayerWorkspaceMgr.noWorkspaces())
                .dup();
    }

    private static void assertZeroOr(double kept, INDArray values) {
        for (double value : values.dup('c').data().asDouble()) {
            assertThat(value).isCloseTo(value == 0 ? 0 : kept, within(1e-12));
        }
        assertThat(values.minNumber().doubleValue()).isEqualTo(0);
    }

    private static void assertMean(INDArray values, double mean, double varianceOfTheMean) {
        assertThat(values.meanNumber().doubleValue()).isCloseTo(mean, within(4 * Math.sqrt(varianceOfTheMean)));
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
