package dev.cella.lessons.net;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.denseBlock;
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
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.net.Words.sumPool;
import static dev.cella.lessons.net.Words.transposedConv;
import static dev.cella.lessons.net.Words.upsample;
import static dev.cella.lessons.net.Words.zeroPad;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.TensorShape;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An error names the layer by number and word, the shape that reached it, the rule, and what to try. */
class NetErrorsTest {
    private static final TensorShape IMAGE = input(1, 28, 28);

    @Test
    void a_kernel_that_does_not_fit() {
        assertError(
                () -> net(input(1, 7, 32), conv(8, 5), relu(), conv(16, 5)),
                "layer 3, conv(16, 5): kernel 5x5 does not fit input 3x28 with padding 0 (height must be >= 5); try"
                        + " padding 1 or a smaller kernel");
    }

    @Test
    void a_dense_layer_that_would_read_maps() {
        assertError(
                () -> net(IMAGE, conv(8, 3), relu(), dense(2)),
                "layer 3, dense(2): dense reads a row of numbers, but an image of 8x26x26 arrived; try flatten() or"
                        + " globalAveragePool() before it");
    }

    @Test
    void a_pooling_that_does_not_fit() {
        assertError(
                () -> net(IMAGE, conv(8, 20), maxPool(10)),
                "layer 2, maxPool(10): windows of 10 values along each side do not fit input 9x9 with padding 0"
                        + " (height must be >= 10, width must be >= 10); try a smaller window, or leave the pooling out");
    }

    @Test
    void a_block_that_changes_the_shape_cannot_be_added_to_its_input() {
        assertError(
                () -> net(IMAGE, conv(8, 3), residual(conv(16, 3).same())),
                "layer 2, residual: the block turns 8x26x26 into 16x26x26, which cannot be added (the shapes must be"
                        + " equal); try residual(…).projected(), or .same() in each convolution and as many filters as"
                        + " there are input channels");
        assertError(
                () -> net(IMAGE, conv(8, 3), residual(conv(16, 3).same()).shortcut(conv(4, 1))),
                "layer 2, residual: the block turns 8x26x26 into 16x26x26 and the shortcut into 4x26x26, which cannot"
                        + " be added (the shapes must be equal); try residual(…).projected(), or .same() in each"
                        + " convolution and as many filters as there are input channels");
    }

    @Test
    void a_1x1_convolution_that_cannot_make_the_shape() {
        assertError(
                () -> net(IMAGE, conv(8, 3), residual(conv(16, 3)).projected()),
                "layer 2, residual: the block turns 8x26x26 into 16x24x24 and the shortcut into 16x26x26, which cannot"
                        + " be added (the shapes must be equal); try residual(…).projected(), or .same() in each"
                        + " convolution and as many filters as there are input channels");
        assertError(
                () -> net(input(9), residual(dense(4)).projected()),
                "layer 1, residual: no 1x1 convolution turns 9 into 4 (both must be images, or both sequences or"
                        + " volumes); try .shortcut(dense(4))");
    }

    @Test
    void branches_of_different_sizes_cannot_be_concatenated() {
        assertError(
                () -> net(IMAGE, parallel(conv(8, 3), conv(8, 5))),
                "layer 1, parallel: branch 1 returns 8x26x26 and branch 2 returns 8x24x24, which cannot be"
                        + " concatenated (all but the channels must be equal); try .same() in each convolution, and the"
                        + " same strides in each branch");
        assertError(
                () -> net(IMAGE, skip(conv(8, 3).same(), maxPool(2))),
                "layer 1, skip: the block turns 1x28x28 into 8x14x14, which cannot be concatenated with its input (all"
                        + " but the channels must be equal); try .same() in each convolution, and as many upsamplings"
                        + " as poolings");
    }

    static Stream<Arguments> nested() {
        Block misfit = conv(8, 30);
        return Stream.of(
                arguments(sequential(relu(), misfit), "layer 2.2, conv(8, 30): kernel 30x30"),
                arguments(residual(relu(), misfit), "layer 2.2, conv(8, 30): kernel 30x30"),
                arguments(residual(relu()).shortcut(misfit), "layer 2s.1, conv(8, 30): kernel 30x30"),
                arguments(parallel(relu(), misfit), "layer 2b, conv(8, 30): kernel 30x30"),
                arguments(parallel(relu(), sequential(relu(), misfit)), "layer 2b.2, conv(8, 30): kernel 30x30"),
                arguments(skip(relu(), sequential(relu(), misfit)), "layer 2.2.2, conv(8, 30): kernel 30x30"));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void a_layer_inside_of_a_block_is_named_by_its_place_in_it(Block block, String start) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> net(IMAGE, conv(4, 3), block))
                .withMessageStartingWith(start);
    }

    @Test
    void words_that_read_other_shapes() {
        assertError(
                () -> net(input(784), globalAveragePool()),
                "layer 1, globalAveragePool(): it reads a sequence, an image or a volume, but a row of 784 numbers"
                        + " arrived; try it before flatten()");
        assertError(
                () -> net(input(784), averagePool(2)),
                "layer 1, averagePool(2): a pooling slides over a sequence, an image or a volume, but a row of 784"
                        + " numbers arrived; try the pooling before flatten()");
        assertError(
                () -> net(input(4, 20), sumPool(2)),
                "layer 1, sumPool(2): sum pooling reads images only, but a sequence of 4x20 arrived; try maxPool or"
                        + " averagePool");
        assertError(
                () -> net(input(4, 20), batchNorm()),
                "layer 1, batchNorm(): DL4J normalizes a batch of images or rows of numbers, but a sequence of 4x20"
                        + " arrived; try groupNorm(1)");
        assertError(
                () -> net(input(4, 20), conv(3).dilation(2)),
                "layer 1, conv(3).dilation(2): DL4J dilates kernels over images only, but a sequence of 4x20 arrived;"
                        + " try a larger kernel, or a stride");
        assertError(
                () -> net(input(4, 20), averagePool(2).padding(1)),
                "layer 1, averagePool(2).padding(1): DL4J has no average with padding over a sequence (padding must be"
                        + " 0); try maxPool, or no padding");
        assertError(
                () -> net(input(4, 20), transposedConv(3, 2)),
                "layer 1, transposedConv(3, 2): a transposed convolution reads images here, but a sequence of 4x20"
                        + " arrived; try upsample(2)");
        assertError(
                () -> net(input(1, 2, 2), transposedConv(3, 2).padding(2)),
                "layer 1, transposedConv(3, 2).padding(2): padding 2 removes all pixels of an output made from 1x2x2;"
                        + " try padding 0");
        assertError(
                () -> net(IMAGE, conv(8, 3), groupNorm(3)),
                "layer 2, groupNorm(3): 3 groups do not divide 8 channels evenly (must be one of 1, 2, 4, 8); try one"
                        + " of these, or another number of channels");
    }

    @Test
    void an_activation_where_there_is_nothing_to_activate_or_in_the_wrong_place() {
        assertError(
                () -> net(IMAGE, relu(), conv(8, 3)),
                "layer 1, relu(): an activation needs a layer before it; try conv(8, 3) or dense(64)");
        assertError(
                () -> net(input(9), dense(8), softmax(), dense(2)),
                "layer 2, softmax(): softmax turns the last layer's sums into probabilities (must be the last word of"
                        + " a net); try relu() here");
        assertError(
                () -> net(IMAGE, conv(8, 3), softmax(), flatten(), dense(2)),
                "layer 2, softmax(): softmax turns the last layer's sums into probabilities (must be the last word of"
                        + " a net); try relu() here");
        assertError(
                () -> net(input(9), dropout(0.5), relu(), dense(2)),
                "layer 2, relu(): an activation needs a layer before it; try conv(8, 3) or dense(64)");
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                arguments((ThrowingCallable) () -> dense(0), "try dense(64) or dense(64).dropConnect(0.5)"),
                arguments((ThrowingCallable) () -> dense(8).dropConnect(1), "the share >= 0 and < 1); try"),
                arguments((ThrowingCallable) () -> dropout(1), "try 0.25 or 0.5"),
                arguments((ThrowingCallable) () -> groupNorm(0), "try 1 or a small power of two"),
                arguments((ThrowingCallable) () -> maxPool(2).padding(2), "(must be from 0 to 1); try padding 1"),
                arguments((ThrowingCallable) () -> maxPool(2).same(), "(must be odd); try 3"),
                arguments((ThrowingCallable) () -> transposedConv(0, 2), "try transposedConv(8, 2).stride(2)"),
                arguments((ThrowingCallable) () -> upsample(0), "(must be >= 1); try upsample(2)"),
                arguments((ThrowingCallable) () -> zeroPad(0), "(must be >= 1); try zeroPad(1)"),
                arguments((ThrowingCallable) () -> parallel(relu()), "(must be >= 2); try sequential(…)"),
                arguments((ThrowingCallable) () -> denseBlock(8, 0), "(must be >= 1); try denseBlock(8, 4)"),
                arguments(
                        (ThrowingCallable) () -> net(IMAGE), "(must be >= 1); try net(input(1, 28, 28), conv(8, 3))"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void a_word_with_impossible_numbers_is_refused_at_once(ThrowingCallable word, String remedy) {
        assertThatIllegalArgumentException().isThrownBy(word).withMessageContaining(remedy);
    }

    @Test
    void a_block_of_another_maker_is_refused() {
        Block stranger = new Block() {};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> net(IMAGE, stranger))
                .withMessageContaining("which cannot be part of a net");
        assertThat(stranger).isNotInstanceOf(Composition.class);
    }

    private static void assertError(ThrowingCallable net, String message) {
        assertThatIllegalArgumentException().isThrownBy(net).withMessage(message);
    }
}
