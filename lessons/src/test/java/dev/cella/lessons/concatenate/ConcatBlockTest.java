package dev.cella.lessons.concatenate;

import static dev.cella.lessons.TriedGradients.assertTried;
import static dev.cella.lessons.concatenate.ConcatBlock.concatBlock;
import static dev.cella.lessons.concatenate.SourceWeights.sourceWeights;
import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.net.Blocks.denseBlock;
import static dev.cella.lessons.net.Blocks.skip;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.globalAveragePool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Golden values are those of PyTorch 2.15 in double precision, with the gradients of Σ g y. */
class ConcatBlockTest {
    private static final INDArray X = whole(i -> 37 * i % 11 - 5, 20).reshape(4, 5);
    private static final INDArray GRADIENTS = whole(i -> i * i % 7 - 3, 60).reshape(3, 4, 5);
    private static final INDArray FIRST =
            Nd4j.createFromArray(new double[][][] {{{0.25, 0, -0.25}, {0.5, 0, -0.5}, {0.25, 0, -0.25}}});
    private static final INDArray SECOND = Nd4j.createFromArray(
            new double[][][] {{{0, 0.5, 0}, {0.5, -2, 0.5}, {0, 0.5, 0}}, {{0.5, 0, 0}, {0, 1, 0}, {0, 0, -0.5}}});

    @Test
    void a_block_is_torchs() {
        ConcatPass pass = concatBlock(FIRST, SECOND).forward(X);

        assertThat(pass.output().slice(0)).isEqualTo(X);
        assertValues(
                pass.maps().get(1), 1.25, 0, 0, 2.25, 0, 3, 0.25, 0, 3, 2.25, 2.25, 3, 0, 0.25, 3, 0, 2.25, 0, 0, 1.25);
        assertValues(
                pass.maps().get(2),
                12.625,
                0,
                0,
                13.125,
                0,
                0,
                6.375,
                0,
                0,
                7.875,
                0,
                15.5,
                0.125,
                0,
                15.5,
                3,
                0,
                9.5,
                0.5,
                0);
        assertValues(
                pass.backward(GRADIENTS).input(),
                -5.25,
                -1.125,
                -1.625,
                2,
                -1.625,
                0.25,
                0.875,
                -4.875,
                -6.75,
                9.125,
                -2.75,
                -4.375,
                3.625,
                -3.25,
                -6.375,
                0.75,
                -0.75,
                4.5,
                -4.75,
                1.75);
    }

    @Test
    void gradients_are_what_trying_gives() {
        ConcatBlock block = concatBlock(FIRST, SECOND);
        INDArray at = X.add(0.013); // away from the kinks of ReLU
        INDArray back = block.forward(at).backward(GRADIENTS).input();
        assertTried(back, at, x -> loss(block, x));
    }

    private static double loss(ConcatBlock block, INDArray x) {
        return block.forward(x).output().mul(GRADIENTS).sumNumber().doubleValue();
    }

    @Test
    void the_gradient_of_the_input_is_the_sum_of_its_ways() {
        ConcatGradients back = concatBlock(FIRST, SECOND).forward(X).backward(GRADIENTS);
        assertThat(back.direct()).isEqualTo(GRADIENTS.slice(0));
        assertThat(back.direct().add(back.through(1)).add(back.through(2))).isEqualTo(back.input());
    }

    @Test
    void dl4j_computes_the_same() {
        ComputationGraph theirs = net(
                        input(1, 4, 5),
                        skip(conv(1, 3).same().noBias(), relu()),
                        skip(conv(1, 3).same().noBias(), relu()))
                .build();
        theirs.setParams(Nd4j.concat(0, FIRST.reshape(9), SECOND.reshape(18))
                .castTo(theirs.params().dataType())
                .reshape(theirs.params().shape()));
        INDArray image = X.castTo(DataType.FLOAT).reshape(1, 1, 4, 5);
        INDArray ours = concatBlock(FIRST, SECOND).forward(X).output().castTo(DataType.FLOAT);
        assertThat(maxDifference(theirs.outputSingle(image).slice(0), ours)).isLessThan(1e-5);
    }

    @Test
    void weights_are_told_apart_by_the_map_that_they_read() {
        ComputationGraph net = net(
                        input(1, 8, 8), conv(5, 3).same(), denseBlock(2, 3), globalAveragePool(), dense(2), softmax())
                .build();
        INDArray third =
                net.getLayer("2.3.3 conv") != null ? net.getLayer("2.3.3 conv").getParam("W") : null;
        INDArray means = sourceWeights(net, 2);
        assertThat(means.shape()).containsExactly(3, 3);
        assertThat(means.getDouble(0, 1)).isNaN();
        assertThat(third)
                .as("layers of the net: " + net.getConfiguration().getVertices().keySet())
                .isNotNull();
        double ofLayer1 = third.get(NDArrayIndex.all(), NDArrayIndex.interval(5, 7))
                .dup()
                .amean()
                .getDouble(0);
        assertThat(means.getDouble(2, 1)).isCloseTo(ofLayer1, within(1e-6));
    }

    @Test
    void what_does_not_fit_is_refused_with_advice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> concatBlock(FIRST, FIRST))
                .withMessageContaining("must be [2, 3, 3], because this layer reads 2 maps");
        assertThatIllegalArgumentException().isThrownBy(() -> concatBlock()).withMessageContaining("is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> concatBlock(FIRST).forward(X).backward(GRADIENTS))
                .withMessageContaining("try Nd4j.onesLike");
        ComputationGraph other =
                net(input(1, 8, 8), conv(2, 3), skip(conv(2, 3).same())).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sourceWeights(other, 1))
                .withMessageContaining("no dense block");
    }

    private static void assertValues(INDArray values, double... expected) {
        assertThat(values.dup('c').data().asDouble()).containsExactly(expected, within(1e-9));
    }

    private static INDArray whole(IntUnaryOperator value, int length) {
        return Nd4j.createFromArray(
                IntStream.range(0, length).map(value).asDoubleStream().toArray());
    }
}
