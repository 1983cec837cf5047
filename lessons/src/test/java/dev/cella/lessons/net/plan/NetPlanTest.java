package dev.cella.lessons.net.plan;

import static dev.cella.lessons.net.plan.NetPlan.plan;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.net.classic.LeNet;
import dev.cella.lessons.net.classic.ResNet;
import dev.cella.lessons.net.classic.UNet;
import dev.cella.lessons.net.layer.Layers;
import dev.cella.lessons.net.plan.NetPlan.Edge;
import dev.cella.lessons.net.plan.NetPlan.Node;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;
import tech.tablesaw.api.Table;

/** Counts worked out by hand: products of a value and a weight for one image. */
class NetPlanTest {
    private static final InputType IMAGE = InputType.convolutional(10, 8, 4);

    @Test
    void aConvolutionOverImagesMultipliesEachWindowForEachFilter() {
        Node node = only(new ConvolutionLayer.Builder(3, 3).nOut(6).build(), IMAGE, 4, 10, 8);

        assertEquals(List.of(6L, 8L, 6L), node.shape());
        assertEquals(8 * 6 * 6 * (3 * 3 * 4), node.multiplyAdds());
        assertEquals(3 * 3 * 4 * 6 + 6, node.parameters());
        assertEquals("convolution 3×3", node.kind());
        assertEquals("6×8×6", node.size());
    }

    @Test
    void strideLeavesWindowsOut() {
        Node node = only(new ConvolutionLayer.Builder(2, 2).stride(2, 2).nOut(6).build(), IMAGE, 4, 10, 8);

        assertEquals(5 * 4 * 6 * (2 * 2 * 4), node.multiplyAdds());
        assertEquals("convolution 2×2 / 2", node.kind());
    }

    @Test
    void aConvolutionOverASequenceHasOneSide() {
        Node node = only(new Convolution1DLayer.Builder(5).nOut(6).build(), InputType.recurrent(2, 20), 2, 20);

        assertEquals(List.of(6L, 16L), node.shape());
        assertEquals(16 * 6 * (5 * 2), node.multiplyAdds());
        assertEquals("convolution 5", node.kind());
    }

    @Test
    void aConvolutionOverAVolumeHasThreeSides() {
        Layer layer = new Convolution3D.Builder(2, 3, 3)
                .nOut(6)
                .dataFormat(Convolution3D.DataFormat.NCDHW)
                .build();
        Node node = only(layer, InputType.convolutional3D(Convolution3D.DataFormat.NCDHW, 5, 6, 7, 2), 2, 5, 6, 7);

        assertEquals(List.of(6L, 4L, 4L, 5L), node.shape());
        assertEquals(4 * 4 * 5 * 6 * (2 * 3 * 3 * 2), node.multiplyAdds());
        assertEquals("convolution 2×3×3", node.kind());
    }

    @Test
    void depthwiseSeesOneChannelAndSeparableMixesThemAfterwards() {
        Node depthwise =
                only(new DepthwiseConvolution2D.Builder(3, 3).depthMultiplier(2).build(), IMAGE, 4, 10, 8);
        Node separable = only(
                new SeparableConvolution2D.Builder(3, 3)
                        .depthMultiplier(2)
                        .nOut(6)
                        .build(),
                IMAGE,
                4,
                10,
                8);

        assertEquals(List.of(8L, 8L, 6L), depthwise.shape());
        assertEquals(8 * 6 * (4 * 2) * 9, depthwise.multiplyAdds());
        assertEquals(List.of(6L, 8L, 6L), separable.shape());
        assertEquals(8 * 6 * (4 * 2) * 9 + 8 * 6 * (4 * 2) * 6, separable.multiplyAdds());
    }

    @Test
    void aTransposedConvolutionSpreadsEachPixel() {
        Node node = only(new Deconvolution2D.Builder(2, 2).stride(2, 2).nOut(6).build(), IMAGE, 4, 10, 8);

        assertEquals(List.of(6L, 20L, 16L), node.shape());
        assertEquals(10 * 8 * 4 * (2 * 2 * 6), node.multiplyAdds());
    }

    @Test
    void denseLayersMultiplyEveryPairAndPoolingsNothing() {
        assertEquals(
                12 * 7, only(Layers.dense(7), InputType.feedForward(12), 12).multiplyAdds());
        for (Layer pooling :
                new Layer[] {Layers.maxPooling(2), Layers.averagePooling(2), Layers.sumPooling(2), Layers.minPooling(2)
                }) {
            Node node = only(pooling, IMAGE, 4, 10, 8);
            assertEquals(0, node.multiplyAdds());
            assertEquals(List.of(4L, 5L, 4L), node.shape());
            assertTrue(node.kind().endsWith(" pooling 2×2 / 2"), node.kind());
        }
    }

    @Test
    void normalizationsScaleEachValueOnce() {
        assertEquals(4 * 80, only(Layers.batchNormalization(), IMAGE, 4, 10, 8).multiplyAdds());
        Node group = only(Layers.groupNormalization(2), IMAGE, 4, 10, 8);
        assertEquals(4 * 80, group.multiplyAdds());
        assertEquals("group normalization in 2", group.kind());
        assertEquals(8, group.parameters());
        assertEquals(
                "instance normalization",
                only(Layers.instanceNormalization(), IMAGE, 4, 10, 8).kind());
    }

    @Test
    void leNetCostsWhatItsPaperArithmeticSays() {
        NetPlan plan =
                plan(LeNet.leNet(input(1, 28, 28), 10).updater(new Sgd(0.1)).build(), 1, 28, 28);

        assertEquals(61_706, plan.parameters());
        assertEquals(28 * 28 * 6 * 25 + 10 * 10 * 16 * 150 + 400 * 120 + 120 * 84 + 84 * 10, plan.multiplyAdds());
        assertEquals(13, plan.edges().size());
        assertEquals(new Edge("input", "1 conv"), plan.edges().get(0));
    }

    @Test
    void aNetWithBranchesNamesItsSkips() {
        NetPlan plan =
                plan(ResNet.resNet(input(3, 28, 28), 10).updater(new Sgd(0.1)).build(), 3, 28, 28);

        assertEquals(176_378, plan.parameters());
        assertTrue(plan.edges().contains(new Edge("3 relu", "4.1 add")));
        assertTrue(plan.edges().contains(new Edge("4.1.5 batchNorm", "4.1 add")));
        Node joint = plan.nodes().stream()
                .filter(n -> n.name().equals("4.1 add"))
                .findFirst()
                .orElseThrow();
        assertEquals("add", joint.kind());
        assertEquals(Role.JOINT, joint.role());
    }

    @Test
    void theTableHasARowANodeAndItsSumsInItsName() {
        NetPlan plan = plan(UNet.uNet(input(1, 64, 64)).updater(new Sgd(0.1)).build(), 1, 64, 64);
        Table table = plan.table();

        assertEquals(List.of("layer", "kind", "output", "parameters", "multiply-adds"), table.columnNames());
        assertEquals(plan.nodes().size(), table.rowCount());
        assertEquals(120_681, table.longColumn("parameters").sum());
        assertTrue(table.name().startsWith("120,681 parameters, "), table.name());
    }

    @Test
    void anImageOfTheWrongShapeIsNamed() {
        MultiLayerNetwork net =
                LeNet.leNet(input(1, 28, 28), 10).updater(new Sgd(0.1)).build();

        var thrown = assertThrows(IllegalArgumentException.class, () -> plan(net, 3, 28, 28));

        assertTrue(thrown.getMessage().startsWith("an image of shape [3, 28, 28] does not fit"), thrown.getMessage());
    }

    private static Node only(Layer layer, InputType input, long... shape) {
        MultiLayerNetwork net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .activation(Activation.IDENTITY)
                .list()
                .layer(layer)
                .setInputType(input)
                .build());
        net.init();
        return plan(net, shape).nodes().get(1);
    }
}
