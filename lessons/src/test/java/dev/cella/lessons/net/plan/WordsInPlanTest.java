package dev.cella.lessons.net.plan;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.parallel;
import static dev.cella.lessons.net.Blocks.residual;
import static dev.cella.lessons.net.Blocks.sequential;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.dropout;
import static dev.cella.lessons.net.Words.globalAveragePool;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.sigmoid;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.net.plan.NetPlan.plan;
import static dev.cella.lessons.net.plan.NetPlan.summary;
import static dev.cella.lessons.net.plan.PlanFigures.diagram;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.net.plan.NetPlan.Edge;
import dev.cella.lessons.net.plan.NetPlan.Node;
import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;

/** A net of words has a plan with a row per word, and knows the shape of its input. */
class WordsInPlanTest {
    private static final TensorShape IMAGE = input(1, 28, 28);

    private final MultiLayerNetwork row = net(
                    IMAGE, conv(8, 5), relu(), maxPool(2), dropout(0.5), flatten(), dense(2), softmax())
            .build();

    @Test
    void each_word_has_a_row_with_its_number() {
        assertThat(plan(row).nodes().stream().map(Node::name))
                .containsExactly(
                        "input", "1 conv", "2 relu", "3 maxPool", "4 dropout", "5 flatten", "6 dense", "7 softmax");
        assertThat(plan(row).nodes().stream().map(Node::kind))
                .containsExactly(
                        "input",
                        "convolution 5×5",
                        "relu",
                        "max pooling 2×2 / 2",
                        "dropout",
                        "flatten",
                        "dense",
                        "softmax");
        assertThat(plan(row).nodes().stream().map(Node::size))
                .containsExactly("1×28×28", "8×24×24", "8×24×24", "8×12×12", "8×12×12", "1152", "2", "2");
        assertThat(plan(row).parameters()).isEqualTo(row.numParams());
        assertThat(plan(row).edges())
                .hasSize(7)
                .contains(new Edge("1 conv", "2 relu"), new Edge("5 flatten", "6 dense"));
    }

    @Test
    void the_shape_of_the_input_need_not_be_named() {
        assertThat(plan(row)).isEqualTo(plan(row, 1, 28, 28));
        assertThat(summary(row).rowCount()).isEqualTo(8);
        assertThat(diagram(row).alt()).isEqualTo(diagram(plan(row, 1, 28, 28)).alt());
        assertThat(plan(net(IMAGE, flatten(), dense(3)).build()).nodes().get(0).size())
                .isEqualTo("1×28×28");
        assertThat(plan(net(input(9), dense(3)).build()).nodes().get(0).size()).isEqualTo("9");
        assertThat(plan(net(input(2, 5, 6, 7), conv(3, 3)).build())
                        .nodes()
                        .get(0)
                        .size())
                .isEqualTo("2×5×6×7");
        assertThat(plan(net(input(2, 5, 6, 7), flatten(), dense(3)).build())
                        .nodes()
                        .get(0)
                        .size())
                .isEqualTo("2×5×6×7");
        assertThat(plan(net(IMAGE, parallel(conv(3, 3), conv(2, 3)), globalAveragePool(), dense(2))
                                .build())
                        .nodes()
                        .get(0)
                        .size())
                .isEqualTo("1×28×28");
    }

    @Test
    void a_net_that_does_not_know_its_input_says_how_to_name_it() {
        MultiLayerNetwork byHand = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3).nOut(2).build())
                .setInputType(InputType.convolutional(9, 9, 1))
                .build());
        byHand.init();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(byHand))
                .withMessageContaining("as in plan(net, 1, 28, 28)");
        assertThat(plan(byHand, 1, 9, 9).parameters()).isEqualTo(20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(net(input(2, 20), conv(3, 3)).build()))
                .withMessageContaining("for sequences");
    }

    @Test
    void rows_of_a_net_with_branches_are_in_the_order_of_its_words() {
        var net = net(
                        IMAGE,
                        conv(4, 3),
                        residual(relu(), conv(4, 3).same(), relu()),
                        parallel(flatten(), sequential(conv(2, 26), relu(), flatten())),
                        dense(3),
                        sigmoid())
                .build();

        assertThat(plan(net).nodes().stream().map(Node::name))
                .containsExactly(
                        "input",
                        "1 conv",
                        "2.1 relu",
                        "2.2 conv",
                        "2.3 relu",
                        "2 add",
                        "3b.1 conv",
                        "3b.2 relu",
                        "3 concat flat 1",
                        "3 concat flat 2",
                        "3 concat",
                        "4 dense",
                        "5 sigmoid");
        assertThat(plan(net).edges())
                .contains(new Edge("1 conv", "2.1 relu"), new Edge("1 conv", "2 add"), new Edge("2.3 relu", "2 add"));
    }
}
