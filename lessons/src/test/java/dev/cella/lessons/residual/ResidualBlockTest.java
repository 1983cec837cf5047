package dev.cella.lessons.residual;

import static dev.cella.lessons.TriedGradients.assertTried;
import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.net.Blocks.residual;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.residual.ResidualBlock.plainBlock;
import static dev.cella.lessons.residual.ResidualBlock.residualBlock;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Golden values are those of PyTorch 2.15 in double precision, with the gradients of Σ g y. */
class ResidualBlockTest {
    private static final INDArray X = whole(i -> 37 * i % 11 - 5);
    private static final INDArray GRADIENTS = whole(i -> i * i % 7 - 3);
    private static final INDArray FIRST =
            Nd4j.createFromArray(new double[][] {{0.25, 0, -0.25}, {0.5, 0, -0.5}, {0.25, 0, -0.25}});
    private static final INDArray SECOND =
            Nd4j.createFromArray(new double[][] {{0, 0.5, 0}, {0.5, -2, 0.5}, {0, 0.5, 0}});

    @Test
    void a_residual_block_is_torchs() {
        BlockPass pass = residualBlock(FIRST, SECOND).forward(X);
        BlockGradients back = pass.backward(GRADIENTS);

        assertValues(
                pass.output(), 0, 0, 4.125, 0, 2.25, 0, 0, 2.625, 1.375, 0, 0.5, 0, 0.625, 5.5, 0, 2.25, 1, 0, 1.75, 4);
        assertValues(
                back.input(),
                -0.375,
                0.125,
                1.25,
                -0.375,
                -0.875,
                -0.625,
                0,
                -1.125,
                -2.875,
                -1.25,
                -1.875,
                -0.375,
                3.75,
                -3.25,
                -1.875,
                -3.375,
                0.75,
                2.125,
                -2.375,
                0.25);
        assertValues(back.first(), 7, 41.5, -9.5, -21, 3, -11.5, -19.5, 14.5, 17.5);
        assertValues(back.second(), 2.75, -12.25, -17.5, 0, -5.25, -25.75, -9.5, -2.75, -8.5);
    }

    @Test
    void a_plain_block_is_torchs() {
        BlockPass pass = plainBlock(FIRST, SECOND).forward(X);
        BlockGradients back = pass.backward(GRADIENTS);

        assertValues(
                pass.output(),
                0,
                0.75,
                1.125,
                0,
                2.25,
                0,
                2.5,
                1.625,
                0,
                0,
                0,
                0,
                1.625,
                2.5,
                0,
                2.25,
                0,
                1.125,
                0.75,
                0);
        assertValues(
                back.input(),
                0.375,
                0.75,
                -1,
                -0.125,
                0.625,
                0.625,
                1,
                -0.875,
                -0.5,
                0.25,
                -0.25,
                0.75,
                1.625,
                -0.75,
                -1.375,
                -0.875,
                0.25,
                1.875,
                -0.5,
                -1);
        assertValues(back.first(), -20.5, 42.5, 1.5, -7.5, -7, 4.5, -9, -22, 34);
        assertValues(back.second(), -5.25, -10.75, -17.5, -10.75, -1, -18.25, -20, -8.75, -0.25);
        assertThat(back.bySkip()).isEqualTo(Nd4j.zerosLike(X));
    }

    @Test
    void gradients_are_what_trying_gives() {
        ResidualBlock block = residualBlock(FIRST, SECOND);
        INDArray at = X.add(0.013); // away from the kinks of ReLU
        INDArray back = block.forward(at).backward(GRADIENTS).input();
        assertTried(back, at, x -> loss(block, x));
    }

    private static double loss(ResidualBlock block, INDArray x) {
        return block.forward(x).output().mul(GRADIENTS).sumNumber().doubleValue();
    }

    @Test
    void the_gradient_of_the_skip_connection_is_that_of_the_sum() {
        BlockPass pass = residualBlock(FIRST, SECOND).forward(X);
        INDArray ofSum = GRADIENTS.mul(pass.sum().gt(0).castTo(GRADIENTS.dataType()));
        assertThat(pass.backward(GRADIENTS).bySkip()).isEqualTo(ofSum);
    }

    @Test
    void dl4j_computes_the_same() {
        ComputationGraph theirs = net(
                        input(1, 4, 5),
                        residual(
                                conv(1, 3).same().noBias(),
                                relu(),
                                conv(1, 3).same().noBias()),
                        relu())
                .build();
        theirs.setParams(Nd4j.concat(0, FIRST.reshape(9), SECOND.reshape(9))
                .castTo(theirs.params().dataType())
                .reshape(theirs.params().shape()));
        INDArray image = X.castTo(org.nd4j.linalg.api.buffer.DataType.FLOAT).reshape(1, 1, 4, 5);
        assertThat(maxDifference(
                        theirs.outputSingle(image).reshape(4, 5),
                        residualBlock(FIRST, SECOND).forward(X).output().castTo(image.dataType())))
                .isLessThan(1e-5);
    }

    @Test
    void what_does_not_fit_is_refused_with_advice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> residualBlock(FIRST, Nd4j.eye(2)))
                .withMessageContaining("[2, 2] does not belong into a block (must be [3, 3])");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> residualBlock(FIRST, SECOND).forward(X).backward(Nd4j.ones(2, 2)))
                .withMessageContaining("try Nd4j.onesLike");
    }

    private static void assertValues(INDArray values, double... expected) {
        assertThat(values.dup('c').data().asDouble()).containsExactly(expected, within(1e-9));
    }

    private static INDArray whole(IntUnaryOperator value) {
        return Nd4j.createFromArray(
                        IntStream.range(0, 20).map(value).asDoubleStream().toArray())
                .reshape(4, 5);
    }
}
