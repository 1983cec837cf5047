package dev.cella.lessons.net;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.convolve.Filter.filter;
import static dev.cella.lessons.convolve.FilterLayer.layer;
import static dev.cella.lessons.net.Dl4j.dl4j;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.pooling;
import static dev.cella.lessons.net.Words.upsample;
import static dev.cella.lessons.pool.Pooling.pool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.FilterLayer;
import dev.cella.lessons.pool.Pool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class Dl4jTest {
    private static final INDArray IMAGE = Nd4j.rand(DataType.FLOAT, 14, 11);
    private static final INDArray KERNEL = Nd4j.rand(DataType.DOUBLE, 3, 3).sub(0.5);

    static Stream<ConvSpec> convolutions() {
        return Stream.of(
                conv(3),
                conv(3).stride(2),
                conv(3).stride(3).padding(1),
                conv(3).dilation(2),
                conv(3).stride(2).padding(2).dilation(3));
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void its_convolution_is_that_of_the_plain_loops(ConvSpec conv) {
        INDArray ours = conv.convolve(IMAGE, KERNEL).map();
        INDArray theirs = dl4j(conv, KERNEL).output(IMAGE.reshape(1, 1, 14, 11));

        assertThat(maxDifference(ours, theirs.reshape(ours.shape()))).isLessThan(1e-5);
        assertThat(dl4j(conv, KERNEL).numParams()).isEqualTo(9);
    }

    @Test
    void its_layer_of_filters_has_their_weights_and_biases() {
        INDArray color = Nd4j.rand(DataType.FLOAT, 3, 14, 11);
        FilterLayer filters = layer(
                        filter(KERNEL, KERNEL, KERNEL).withBias(0.5), filter(KERNEL.neg(), KERNEL, KERNEL.mul(2)))
                .withStride(2)
                .withPadding(1);

        INDArray theirs = dl4j(filters).output(color.reshape(1, 3, 14, 11)).slice(0);

        assertThat(maxDifference(filters.maps(color), theirs)).isLessThan(1e-5);
        assertThat(dl4j(filters).numParams()).isEqualTo(filters.parameters());
    }

    @ParameterizedTest
    @EnumSource
    void its_pooling_is_that_of_the_plain_loops(Pool kind) {
        INDArray theirs =
                dl4j(pooling(kind, 2)).output(IMAGE.reshape(1, 1, 14, 11)).reshape(7, 5);

        assertThat(maxDifference(pool(IMAGE, kind, 2).map(), theirs)).isLessThan(1e-5);
    }

    @Test
    void its_dense_layer_has_a_weight_for_each_pair_and_maybe_biases() {
        INDArray weights = Nd4j.createFromArray(new float[][] {{1, 2}, {3, 4}, {5, 6}});
        INDArray row = Nd4j.createFromArray(new float[][] {{1, 10, 100}});

        assertThat(dl4j(dense(2), weights).output(row)).isEqualTo(row.mmul(weights));
        assertThat(dl4j(dense(2), weights, Nd4j.createFromArray(7f, 8f)).output(row))
                .isEqualTo(row.mmul(weights).addiRowVector(Nd4j.createFromArray(7f, 8f)));
    }

    @Test
    void a_layer_without_weights_reads_any_channels() {
        assertThat(dl4j(upsample(2)).output(Nd4j.rand(2, 3, 4, 5)).shape()).containsExactly(2, 3, 8, 10);
    }

    @Test
    void weights_of_another_shape_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dl4j(conv(5), KERNEL))
                .withMessage(
                        "weights of shape [1, 1, 3, 3] do not fit conv(5) (must be [1, 1, 5, 5]); try another size,"
                                + " or other weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dl4j(conv(3)))
                .withMessage("conv(3) needs its weights (must be [k, k], [C, k, k] or [F, C, k, k]); try dl4j(conv(3),"
                        + " weights)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dl4j(dense(2)))
                .withMessage("dense(2) needs its weights (must be [inputs, units]); try dl4j(dense(2), weights)");
    }
}
