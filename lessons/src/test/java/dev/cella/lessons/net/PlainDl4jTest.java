package dev.cella.lessons.net;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.residual;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.globalAveragePool;
import static dev.cella.lessons.net.Words.groupNorm;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.net.Words.sumPool;
import static dev.cella.lessons.net.classic.DenseNet.denseNet;
import static dev.cella.lessons.net.classic.GoogLeNet.googLeNet;
import static dev.cella.lessons.net.classic.LeNet.leNet;
import static dev.cella.lessons.net.classic.ResNet.resNet;
import static dev.cella.lessons.net.classic.UNet.uNet;
import static dev.cella.lessons.net.classic.Vgg.vgg;
import static dev.cella.lessons.net.plan.NetPlan.plan;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.shape.TensorShape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The result is a net of DL4J, which can be printed, saved and used without the course. */
class PlainDl4jTest {
    private static final TensorShape IMAGE = input(1, 28, 28);

    static Stream<Model> nets() {
        return Stream.of(
                leNet(IMAGE, 3).build(),
                vgg(IMAGE, 3).build(),
                googLeNet(IMAGE, 3).build(),
                resNet(IMAGE, 3).build(),
                denseNet(IMAGE, 3).build(),
                uNet(IMAGE.withSides(side -> 32)).build(),
                net(IMAGE, conv(3, 3), residual(relu(), conv(3, 1)), flatten(), dense(2))
                        .build(),
                net(input(1, 8, 8, 8), conv(3, 3), relu(), maxPool(2), flatten(), dense(2))
                        .build(),
                net(input(2, 20), conv(3, 3), relu(), globalAveragePool(), dense(2), softmax())
                        .build());
    }

    @ParameterizedTest
    @MethodSource("nets")
    void no_class_of_the_course_is_in_its_configuration(Model net) {
        assertThat(net.getClass()).isIn(MultiLayerNetwork.class, ComputationGraph.class);
        assertThat(json(net)).doesNotContain("dev.cella");
    }

    @ParameterizedTest
    @MethodSource("nets")
    void it_prints_its_summary_and_survives_saving(Model net) throws IOException {
        Model restored = restored(net);

        assertThat(restored.params()).isEqualTo(net.params());
        assertThat(json(restored)).isEqualTo(json(net));
        assertThat(net instanceof MultiLayerNetwork row ? row.summary() : ((ComputationGraph) net).summary())
                .contains("1 conv");
    }

    @Test
    void the_shape_of_the_image_is_saved_with_it() throws IOException {
        assertThat(plan((MultiLayerNetwork) restored(leNet(IMAGE, 3).build())))
                .isEqualTo(plan(leNet(IMAGE, 3).build(), 1, 28, 28));
        assertThat(plan((ComputationGraph) restored(resNet(IMAGE, 3).build())))
                .isEqualTo(plan(resNet(IMAGE, 3).build(), 1, 28, 28));
    }

    @Test
    void nets_with_layers_of_the_course_survive_saving_too() throws IOException {
        var net = net(
                        IMAGE,
                        conv(4, 3),
                        groupNorm(2),
                        relu(),
                        sumPool(2),
                        flatten(),
                        dense(8).dropConnect(0.5),
                        relu(),
                        dense(2),
                        softmax())
                .build();
        var sequence =
                net(input(2, 20), conv(3, 3), relu(), flatten(), dense(2)).build();
        INDArray images = Nd4j.rand(2, 1, 28, 28);
        INDArray steps = Nd4j.rand(2, 2, 20);

        assertThat(((MultiLayerNetwork) restored(net)).output(images)).isEqualTo(net.output(images));
        assertThat(((MultiLayerNetwork) restored(sequence)).output(steps)).isEqualTo(sequence.output(steps));
    }

    private static String json(Model net) {
        return net instanceof MultiLayerNetwork row
                ? row.getLayerWiseConfigurations().toJson()
                : ((ComputationGraph) net).getConfiguration().toJson();
    }

    private static Model restored(Model net) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelSerializer.writeModel(net, file, true);
        ByteArrayInputStream again = new ByteArrayInputStream(file.toByteArray());
        return net instanceof MultiLayerNetwork
                ? ModelSerializer.restoreMultiLayerNetwork(again)
                : ModelSerializer.restoreComputationGraph(again);
    }
}
