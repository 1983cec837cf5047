package dev.cella.lessons.net.layer;

import static dev.cella.lessons.net.layer.GroupNets.base;
import static dev.cella.lessons.net.layer.GroupNets.convolution;
import static dev.cella.lessons.net.layer.GroupNets.net;
import static dev.cella.lessons.net.layer.GroupNets.only;
import static dev.cella.lessons.net.layer.GroupNets.output;
import static dev.cella.lessons.net.layer.GroupNets.targets;
import static dev.cella.lessons.net.layer.GroupNets.waves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Adam;

/** The layer as part of nets: gradients, memory, saving, and impossible uses. */
class GroupNormalizationInNetsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void gradients_are_those_of_finite_differences(int groups) {
        MultiLayerNetwork images = net(InputType.convolutional(4, 4, 2), convolution(), GroupNormalization.of(groups));
        MultiLayerNetwork rows = net(InputType.feedForward(3), dense(), GroupNormalization.of(groups));
        MultiLayerNetwork volumes = net(
                InputType.convolutional3D(Convolution3D.DataFormat.NCDHW, 2, 3, 3, 4),
                GroupNormalization.of(2),
                GroupNormalization.of(groups));

        Gradients.assertRight(images, waves(3, 2, 4, 4), targets(3));
        Gradients.assertRight(volumes, waves(2, 4, 2, 3, 3), targets(2));
        if (groups < 4) { // one value per group has no variance
            Gradients.assertRight(rows, waves(3, 3), targets(3));
        }
    }

    @Test
    void gradients_are_right_in_a_graph_with_a_skip() {
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
    void workspaces_change_nothing() {
        assertThat(trained(WorkspaceMode.ENABLED).params())
                .isEqualTo(trained(WorkspaceMode.NONE).params());
    }

    @Test
    void a_saved_net_reads_back_the_same() throws IOException {
        MultiLayerNetwork net = trained(WorkspaceMode.ENABLED);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        ModelSerializer.writeModel(net, saved, true);

        MultiLayerNetwork read =
                ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(saved.toByteArray()), true);

        assertThat(read.getLayerWiseConfigurations()).isEqualTo(net.getLayerWiseConfigurations());
        assertThat(read.output(waves(3, 2, 4, 4))).isEqualTo(net.output(waves(3, 2, 4, 4)));
        MultiLayerConfiguration again = MultiLayerConfiguration.fromJson(
                net.getLayerWiseConfigurations().toJson());
        GroupNormalization layer = (GroupNormalization) again.getConf(1).getLayer();
        assertThat(layer.getGroups()).isEqualTo(2);
        assertThat(layer.getEpsilon()).isEqualTo(1e-5);
    }

    @Test
    void groups_that_do_not_divide_the_channels_are_named_with_those_that_do() {
        var thrown = assertThatIllegalArgumentException()
                .isThrownBy(() -> only(GroupNormalization.of(5), InputType.convolutional(4, 4, 12)))
                .actual();

        assertThat(thrown.getMessage())
                .isEqualTo("5 groups do not divide 12 channels evenly (must be one of 1, 2, 3, 4, 6, 12); try one of"
                        + " these, or another number of channels");
    }

    @Test
    void impossible_uses_say_what_to_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupNormalization.of(0))
                .withMessageContaining("must be >= 1");
        var unknown = new MultiLayerNetwork(
                base().list().layer(GroupNormalization.of(1)).layer(output()).build());
        assertThatIllegalArgumentException().isThrownBy(unknown::init).withMessageContaining("setInputType");
        MultiLayerNetwork net = only(GroupNormalization.of(2), InputType.convolutional(3, 3, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.output(waves(1, 2, 3, 3)))
                .withMessageContaining("[1, 2, 3, 3]");
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

    private static DenseLayer dense() {
        return new DenseLayer.Builder().nOut(4).build();
    }
}
