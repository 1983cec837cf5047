package dev.cella.lessons.net;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.denseBlock;
import static dev.cella.lessons.net.Blocks.identity;
import static dev.cella.lessons.net.Blocks.parallel;
import static dev.cella.lessons.net.Blocks.residual;
import static dev.cella.lessons.net.Blocks.sequential;
import static dev.cella.lessons.net.Blocks.skip;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.averagePool;
import static dev.cella.lessons.net.Words.batchNorm;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.dropout;
import static dev.cella.lessons.net.Words.globalAveragePool;
import static dev.cella.lessons.net.Words.groupNorm;
import static dev.cella.lessons.net.Words.instanceNorm;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.minPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.sigmoid;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.net.Words.sumPool;
import static dev.cella.lessons.net.Words.tanh;
import static dev.cella.lessons.net.Words.transposedConv;
import static dev.cella.lessons.net.Words.upsample;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.net.layer.Gradients;
import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.TensorShape;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

/** Each way of combining blocks: what it computes, and its gradients against finite differences. */
class BlocksTest {
    private static final TensorShape IMAGE = input(2, 6, 6);

    /** Smooth activations, so that finite differences are exact; the course's own layers and DL4J's. */
    static Stream<Block> blocks() {
        return Stream.of(
                sequential(
                        conv(3, 3).same(),
                        tanh(),
                        sumPool(2),
                        groupNorm(3),
                        tanh(),
                        minPool(3).stride(1).same()),
                residual(conv(2, 3).same(), tanh(), conv(2, 3).same()),
                residual(batchNorm(), tanh(), conv(2, 3).same()),
                residual(tanh(), conv(2, 3).same()), // after the first convolution, which the shortcut reads, too
                residual(conv(4, 3).same().stride(2), tanh(), instanceNorm()).projected(),
                residual(conv(4, 3).same(), groupNorm(2)).shortcut(conv(4, 1).noBias(), groupNorm(4)),
                parallel(
                        conv(2, 1),
                        sequential(conv(1, 3).same(), tanh(), conv(3, 3).same()),
                        identity()),
                parallel(sequential(averagePool(3).stride(1).same(), conv(2, 1)), tanh()),
                skip(maxPool(2), skip(conv(3, 1), tanh()), transposedConv(3, 2).stride(2), tanh()),
                skip(sumPool(2), conv(2, 3).same(), tanh(), upsample(2)));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void its_gradients_are_those_of_finite_differences(Block block) {
        ComputationGraph net = net(IMAGE, conv(2, 3).same(), block, globalAveragePool(), dense(2), softmax())
                .updater(new NoOp())
                .configured(c -> c.dataType(DataType.DOUBLE))
                .build();

        Gradients.assertRight(net, waves(3, 2, 6, 6), oneHot(3));
    }

    @Test
    void gradients_of_dense_blocks_rows_and_dropped_connections_are_right_too() {
        ComputationGraph rows = net(
                        input(5),
                        dense(4),
                        residual(tanh(), dense(4).dropConnect(1e-12)),
                        skip(dense(3), sigmoid()),
                        dense(2),
                        softmax())
                .updater(new NoOp())
                .configured(c -> c.dataType(DataType.DOUBLE))
                .build();
        Gradients.assertRight(rows, waves(3, 5), oneHot(3));

        ComputationGraph joined = net(
                        input(2, 3, 3),
                        conv(2, 1),
                        parallel(flatten(), sequential(conv(2, 3), tanh(), flatten())),
                        dense(2))
                .updater(new NoOp())
                .configured(c -> c.dataType(DataType.DOUBLE))
                .build();
        Gradients.assertRight(joined, waves(3, 2, 3, 3), oneHot(3));
    }

    @Test
    void gradients_of_sequences_that_are_laid_out_in_rows_are_right() {
        Gradients.assertRight(
                net(input(2, 7), conv(3, 3), tanh(), maxPool(2), flatten(), dense(2), softmax())
                        .updater(new NoOp())
                        .configured(c -> c.dataType(DataType.DOUBLE))
                        .build(),
                waves(3, 2, 7),
                oneHot(3));
    }

    @Test
    void residual_adds_and_skip_and_parallel_concatenate() {
        INDArray x = Nd4j.rand(2, 3, 4, 4);
        ComputationGraph sum = net(input(3, 4, 4), residual(conv(3, 1))).build();
        ComputationGraph both = net(input(3, 4, 4), skip(conv(3, 1))).build();
        ComputationGraph branches =
                net(input(3, 4, 4), parallel(conv(3, 1), identity())).build();
        INDArray computed = net(input(3, 4, 4), conv(3, 1)).build().output(x);

        assertThat(sum.outputSingle(x)).isEqualTo(x.add(computed));
        assertThat(both.outputSingle(x)).isEqualTo(Nd4j.concat(1, x, computed));
        assertThat(branches.outputSingle(x)).isEqualTo(Nd4j.concat(1, computed, x));
    }

    @Test
    void a_dense_block_adds_as_many_channels_as_its_layers_grow() {
        ComputationGraph net = net(input(3, 4, 4), denseBlock(5, 4)).build();

        assertThat(net.outputSingle(Nd4j.rand(2, 3, 4, 4)).shape()).containsExactly(2, 3 + 4 * 5, 4, 4);
        assertThat(net.numParams()).isEqualTo((3 + 8 + 13 + 18) * (4 + 9 * 5));
    }

    /** In inference DL4J's activation layer writes into its input, which must not be what the shortcut adds. */
    @Test
    void what_an_activation_reads_is_left_alone_for_other_readers() {
        ComputationGraph net = net(
                        input(1, 6, 6),
                        conv(4, 3).same(),
                        residual(relu(), conv(4, 3).same()),
                        skip(dropout(0.3), relu(), conv(2, 1)),
                        parallel(sequential(relu(), conv(2, 1)), identity()),
                        globalAveragePool(),
                        dense(3),
                        softmax())
                .build();
        INDArray x = Nd4j.rand(2, 1, 6, 6).subi(0.5);
        INDArray before = x.dup();

        INDArray output = net.outputSingle(x);

        assertThat(net.feedForward(new INDArray[] {x}, false).get("6 dense")).isEqualTo(output);
        assertThat(x).isEqualTo(before);
        assertThat(net.getVertices()).extracting("vertexName").contains("2.1 relu copy", "3.2 relu copy");
    }

    private static INDArray waves(long... shape) {
        long length = Nd4j.zeros(shape).length();
        INDArray values = Nd4j.zeros(DataType.DOUBLE, length);
        for (long i = 0; i < length; i++) {
            values.putScalar(i, Math.sin(1.7 * i) + 0.01 * i);
        }
        return values.reshape(shape);
    }

    private static INDArray oneHot(int examples) {
        INDArray targets = Nd4j.zeros(DataType.DOUBLE, examples, 2);
        for (int n = 0; n < examples; n++) {
            targets.putScalar(n, n % 2, 1);
        }
        return targets;
    }
}
