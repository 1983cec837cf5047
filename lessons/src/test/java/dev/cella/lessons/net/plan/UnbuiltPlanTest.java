package dev.cella.lessons.net.plan;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.sequential;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.net.plan.NetPlan.plan;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.net.classic.DenseNet;
import dev.cella.lessons.net.classic.GoogLeNet;
import dev.cella.lessons.net.classic.LeNet;
import dev.cella.lessons.net.classic.ResNet;
import dev.cella.lessons.net.classic.UNet;
import dev.cella.lessons.net.classic.Vgg;
import dev.cella.lessons.shape.Chain;
import java.util.Collections;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.Table;

/** A description says as much about a net as the net itself. */
class UnbuiltPlanTest {
    /** Is what torchvision documents as the number of VGG-16's parameters. */
    private static final long VGG_16 = 138_357_544;

    static Stream<NetSpec<MultiLayerNetwork>> inRow() {
        return Stream.of(LeNet.leNet(input(1, 28, 28), 10), Vgg.vgg(input(1, 28, 28), 2));
    }

    static Stream<NetSpec<ComputationGraph>> withBranches() {
        return Stream.of(
                ResNet.resNet(input(3, 28, 28), 10),
                GoogLeNet.googLeNet(input(1, 28, 28), 10),
                DenseNet.denseNet(input(1, 28, 28), 10),
                UNet.uNet(input(1, 64, 64)));
    }

    @ParameterizedTest
    @MethodSource("inRow")
    void a_net_in_a_row_is_planned_as_if_it_were_built(NetSpec<MultiLayerNetwork> net) {
        assertThat(plan(net)).isEqualTo(plan(net.build()));
    }

    @ParameterizedTest
    @MethodSource("withBranches")
    void a_net_with_branches_is_planned_as_if_it_were_built(NetSpec<ComputationGraph> net) {
        assertThat(plan(net)).isEqualTo(plan(net.build()));
    }

    @Test
    void a_net_too_large_for_a_laptop_can_be_counted() {
        NetPlan plan = plan(sixteen());

        assertThat(plan.parameters()).isEqualTo(VGG_16);
        assertThat(Math.round(plan.multiplyAdds() / 1e7)).isEqualTo(1547); // torchvision: 15.47 · 10⁹
    }

    @Test
    void a_block_is_one_row_and_an_activation_none() {
        Table blocks = plan(sixteen()).byBlock();

        assertThat(blocks.rowCount()).isEqualTo(10);
        assertThat(blocks.stringColumn("layers").asList())
                .contains(
                        "2 × convolution 3×3, max pooling 2×2 / 2",
                        "3 × convolution 3×3, max pooling 2×2 / 2",
                        "dense");
        assertThat(blocks.stringColumn("output").get(5)).isEqualTo("512×7×7");
        assertThat(blocks.longColumn("parameters").sum()).isEqualTo(VGG_16);
        assertThat(blocks.longColumn("parameters").get(1)).isEqualTo((27 + 1) * 64 + (9 * 64 + 1) * 64);
    }

    @Test
    void a_block_with_branches_is_one_row() {
        Table blocks = plan(GoogLeNet.googLeNet(input(1, 28, 28), 10)).byBlock();

        assertThat(blocks.stringColumn("layers").asList())
                .contains("4 × convolution 1×1, convolution 3×3, convolution 5×5, max pooling 3×3, concatenate");
        assertThat(blocks.longColumn("parameters").sum()).isEqualTo(9456);
    }

    private static NetSpec<MultiLayerNetwork> sixteen() {
        return net(
                input(3, 224, 224),
                block(64, 2),
                block(128, 2),
                block(256, 3),
                block(512, 3),
                block(512, 3),
                flatten(),
                dense(4096),
                relu(),
                dense(4096),
                relu(),
                dense(1000),
                softmax());
    }

    private static Chain block(int filters, int convolutions) {
        Chain layer = sequential(conv(filters, 3).same(), relu());
        return sequential(sequential(Collections.nCopies(convolutions, layer).toArray(Chain[]::new)), maxPool(2));
    }
}
