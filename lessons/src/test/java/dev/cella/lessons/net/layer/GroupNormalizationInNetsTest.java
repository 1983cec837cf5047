package dev.cella.lessons.net.layer;

import static dev.cella.lessons.net.layer.GroupNets.base;
import static dev.cella.lessons.net.layer.GroupNets.convolution;
import static dev.cella.lessons.net.layer.GroupNets.net;
import static dev.cella.lessons.net.layer.GroupNets.only;
import static dev.cella.lessons.net.layer.GroupNets.output;
import static dev.cella.lessons.net.layer.GroupNets.targets;
import static dev.cella.lessons.net.layer.GroupNets.waves;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** The layer as a part of nets: gradients, memory, saving, and uses that are impossible. */
class GroupNormalizationInNetsTest {
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
