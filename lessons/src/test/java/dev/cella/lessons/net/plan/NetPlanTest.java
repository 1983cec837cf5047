package dev.cella.lessons.net.plan;

import static dev.cella.lessons.net.plan.NetPlan.plan;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

/** Counts computed by hand: products of a value and a weight for one image. */
class NetPlanTest {
    private static final InputType IMAGE = InputType.convolutional(10, 8, 4);

    @Test
    void a_convolution_over_images_multiplies_each_window_for_each_filter() {
        Node node = only(new ConvolutionLayer.Builder(3, 3).nOut(6).build(), IMAGE, 4, 10, 8);

        assertThat(node.shape()).isEqualTo(List.of(6L, 8L, 6L));
        assertThat(node.multiplyAdds()).isEqualTo(8 * 6 * 6 * (3 * 3 * 4));
        assertThat(node.parameters()).isEqualTo(3 * 3 * 4 * 6 + 6);
        assertThat(node.kind()).isEqualTo("convolution 3×3");
        assertThat(node.size()).isEqualTo("6×8×6");
    }

    @Test
    void stride_leaves_windows_out() {
        Node node = only(new ConvolutionLayer.Builder(2, 2).stride(2, 2).nOut(6).build(), IMAGE, 4, 10, 8);

        assertThat(node.multiplyAdds()).isEqualTo(5 * 4 * 6 * (2 * 2 * 4));
        assertThat(node.kind()).isEqualTo("convolution 2×2 / 2");
    }

    @Test
    void a_convolution_over_a_sequence_has_one_side() {
        Node node = only(new Convolution1DLayer.Builder(5).nOut(6).build(), InputType.recurrent(2, 20), 2, 20);

        assertThat(node.shape()).isEqualTo(List.of(6L, 16L));
        assertThat(node.multiplyAdds()).isEqualTo(16 * 6 * (5 * 2));
        assertThat(node.kind()).isEqualTo("convolution 5");
    }

    @Test
    void a_convolution_over_a_volume_has_three_sides() {
        Layer layer = new Convolution3D.Builder(2, 3, 3)
                .nOut(6)
                .dataFormat(Convolution3D.DataFormat.NCDHW)
                .build();
        Node node = only(layer, InputType.convolutional3D(Convolution3D.DataFormat.NCDHW, 5, 6, 7, 2), 2, 5, 6, 7);

        assertThat(node.shape()).isEqualTo(List.of(6L, 4L, 4L, 5L));
        assertThat(node.multiplyAdds()).isEqualTo(4 * 4 * 5 * 6 * (2 * 3 * 3 * 2));
        assertThat(node.kind()).isEqualTo("convolution 2×3×3");
    }

    @Test
    void depthwise_sees_one_channel_and_separable_mixes_them_afterwards() {
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

        assertThat(depthwise.shape()).isEqualTo(List.of(8L, 8L, 6L));
        assertThat(depthwise.multiplyAdds()).isEqualTo(8 * 6 * (4 * 2) * 9);
        assertThat(separable.shape()).isEqualTo(List.of(6L, 8L, 6L));
        assertThat(separable.multiplyAdds()).isEqualTo(8 * 6 * (4 * 2) * 9 + 8 * 6 * (4 * 2) * 6);
    }

    @Test
    void a_transposed_convolution_spreads_each_pixel() {
        Node node = only(new Deconvolution2D.Builder(2, 2).stride(2, 2).nOut(6).build(), IMAGE, 4, 10, 8);

        assertThat(node.shape()).isEqualTo(List.of(6L, 20L, 16L));
        assertThat(node.multiplyAdds()).isEqualTo(10 * 8 * 4 * (2 * 2 * 6));
    }

    @Test
    void dense_layers_multiply_every_pair_and_poolings_nothing() {
        assertThat(only(Layers.dense(7), InputType.feedForward(12), 12).multiplyAdds())
                .isEqualTo(12 * 7);
        for (Layer pooling :
                new Layer[] {Layers.maxPooling(2), Layers.averagePooling(2), Layers.sumPooling(2), Layers.minPooling(2)
                }) {
            Node node = only(pooling, IMAGE, 4, 10, 8);
            assertThat(node.multiplyAdds()).isEqualTo(0);
            assertThat(node.shape()).isEqualTo(List.of(4L, 5L, 4L));
            assertThat(node.kind()).endsWith(" pooling 2×2 / 2");
        }
    }

    @Test
    void normalizations_scale_each_value_once() {
        assertThat(only(Layers.batchNormalization(), IMAGE, 4, 10, 8).multiplyAdds())
                .isEqualTo(4 * 80);
        Node group = only(Layers.groupNormalization(2), IMAGE, 4, 10, 8);
        assertThat(group.multiplyAdds()).isEqualTo(4 * 80);
        assertThat(group.kind()).isEqualTo("group normalization in 2");
        assertThat(group.parameters()).isEqualTo(8);
        assertThat(only(Layers.instanceNormalization(), IMAGE, 4, 10, 8).kind()).isEqualTo("instance normalization");
    }

    @Test
    void le_net_costs_what_its_paper_arithmetic_says() {
        NetPlan plan =
                plan(LeNet.leNet(input(1, 28, 28), 10).updater(new Sgd(0.1)).build(), 1, 28, 28);

        assertThat(plan.parameters()).isEqualTo(61_706);
        assertThat(plan.multiplyAdds())
                .isEqualTo(28 * 28 * 6 * 25 + 10 * 10 * 16 * 150 + 400 * 120 + 120 * 84 + 84 * 10);
        assertThat(plan.edges().size()).isEqualTo(13);
        assertThat(plan.edges().get(0)).isEqualTo(new Edge("input", "1 conv"));
    }

    @Test
    void a_net_with_branches_names_its_skips() {
        NetPlan plan =
                plan(ResNet.resNet(input(3, 28, 28), 10).updater(new Sgd(0.1)).build(), 3, 28, 28);

        assertThat(plan.parameters()).isEqualTo(176_378);
        assertThat(plan.edges()).contains(new Edge("3 relu", "4.1 add"));
        assertThat(plan.edges()).contains(new Edge("4.1.5 batchNorm", "4.1 add"));
        Node joint = plan.nodes().stream()
                .filter(n -> n.name().equals("4.1 add"))
                .findFirst()
                .orElseThrow();
        assertThat(joint.kind()).isEqualTo("add");
        assertThat(joint.role()).isEqualTo(Role.JOINT);
    }

    @Test
    void the_table_has_a_row_a_node_and_its_sums_in_its_name() {
        NetPlan plan = plan(UNet.uNet(input(1, 64, 64)).updater(new Sgd(0.1)).build(), 1, 64, 64);
        Table table = plan.table();

        assertThat(table.columnNames()).isEqualTo(List.of("layer", "kind", "output", "parameters", "multiply-adds"));
        assertThat(table.rowCount()).isEqualTo(plan.nodes().size());
        assertThat(table.longColumn("parameters").sum()).isEqualTo(120_681);
        assertThat(table.name()).startsWith("120,681 parameters, ");
    }

    @Test
    void an_image_of_the_wrong_shape_is_named() {
        MultiLayerNetwork net =
                LeNet.leNet(input(1, 28, 28), 10).updater(new Sgd(0.1)).build();

        var thrown = assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(net, 3, 28, 28))
                .actual();

        assertThat(thrown.getMessage()).startsWith("an image of shape [3, 28, 28] does not fit");
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
