package dev.cella.lessons.segment;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.net.Dl4j.dl4j;
import static dev.cella.lessons.net.Words.transposedConv;
import static dev.cella.lessons.pool.Pooling.pool;
import static dev.cella.lessons.segment.NearestUpsampling.upsampleNearest;
import static dev.cella.lessons.segment.TransposedConvolution.transposedConvolve;
import static dev.cella.lessons.segment.Unpooling.unpool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.net.Words;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.Pooling;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Golden values are SciPy's and NumPy's:
 *
 * <pre>
 * up = np.zeros(((2 - 1) * s + 1, (3 - 1) * s + 1)); up[::s, ::s] = x
 * scipy.signal.convolve2d(up, k, 'full')[p:-p or None, p:-p or None]
 * np.kron(x, np.ones((2, 2)))
 * </pre>
 */
class EnlargementTest {
    private static final INDArray X = Nd4j.createFromArray(new double[][] {{1, -2, 3}, {0.5, 4, -1}});
    private static final INDArray K = Nd4j.createFromArray(new double[][] {{1, 2, 0}, {-1, 0.5, 3}, {2, -2, 1}});
    private static final INDArray BEFORE =
            Nd4j.createFromArray(new double[][] {{1, 5, 2, 0}, {3, 4, 8, 1}, {0, 0, 1, 1}, {9, 2, 1, 1}});

    private static void assertEqual(double[][] expected, INDArray actual) {
        assertThat(actual.toDoubleMatrix()).isDeepEqualTo(expected);
    }

    @Test
    void whole_numbers_are_stamped_with_fractions() {
        INDArray whole = Nd4j.createFromArray(new int[][] {{3}});
        INDArray half = Nd4j.createFromArray(new double[][] {{0.5}});
        assertThat(transposedConvolve(whole, half, 1).map().getDouble(0, 0)).isEqualTo(1.5);
    }

    @Test
    void the_transposed_convolutions_are_those_of_scipy() {
        assertEqual(
                new double[][] {
                    {1, 0, -1, 6, 0}, {-0.5, 7.5, 6, -6.5, 9}, {1.5, -9.75, 15.5, 3.5, 0}, {1, 7, -9.5, 6, -1}
                },
                transposedConvolve(X, K, 1).map());
        assertEqual(
                new double[][] {
                    {1, 2, -2, -4, 3, 6, 0},
                    {-1, 0.5, 5, -1, -9, 1.5, 9},
                    {2.5, -1, 1, 12, 3, -8, 3},
                    {-0.5, 0.25, -2.5, 2, 13, -0.5, -3},
                    {1, -1, 8.5, -8, 2, 2, -1}
                },
                transposedConvolve(X, K, 2).map());
        assertEqual(
                new double[][] {{0.5, 5, -1, -9, 1.5}, {-1, 1, 12, 3, -8}, {0.25, -2.5, 2, 13, -0.5}},
                transposedConvolve(X, K, 2, 1).map());
        assertEqual(
                new double[][] {
                    {1, 2, 0, -2, -4, 0, 3, 6, 0},
                    {-1, 0.5, 3, 2, -1, -6, -3, 1.5, 9},
                    {2, -2, 1, -4, 4, -2, 6, -6, 3},
                    {0.5, 1, 0, 4, 8, 0, -1, -2, 0},
                    {-0.5, 0.25, 1.5, -4, 2, 12, 1, -0.5, -3},
                    {1, -1, 0.5, 8, -8, 4, -2, 2, -1}
                },
                transposedConvolve(X, K, 3).map());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "2, 2, 0", "3, 2, 0", "3, 2, 1", "4, 2, 1", "2, 3, 0", "5, 1, 2"})
    void transposed_convolutions_equal_those_of_dl4j(int side, int stride, int padding) {
        INDArray map = Nd4j.rand(DataType.FLOAT, 6, 5).sub(0.5);
        INDArray kernel = Nd4j.rand(DataType.FLOAT, side, side).sub(0.5);
        INDArray theirs = dl4j(transposedConv(1, side).stride(stride).padding(padding), kernel)
                .output(map.reshape(1, 1, 6, 5));
        INDArray ours = transposedConvolve(map, kernel, stride, padding).map();
        assertThat(theirs.shape()).containsExactly(1, 1, ours.size(0), ours.size(1));
        assertThat(maxDifference(ours, theirs.reshape(ours.shape()))).isLessThan(1e-6);
    }

    @Test
    void upsampling_repeats_each_value_as_dl4j_and_as_a_transposed_convolution_with_ones_do() {
        assertEqual(
                new double[][] {
                    {1, 1, -2, -2, 3, 3}, {1, 1, -2, -2, 3, 3}, {0.5, 0.5, 4, 4, -1, -1}, {0.5, 0.5, 4, 4, -1, -1}
                },
                upsampleNearest(X, 2).map());
        assertThat(transposedConvolve(X, Nd4j.ones(DataType.DOUBLE, 3, 3), 3).map())
                .isEqualTo(upsampleNearest(X, 3).map());
        INDArray image = Nd4j.rand(DataType.FLOAT, 1, 1, 4, 3);
        assertThat(upsampleNearest(image.slice(0), 2).map())
                .isEqualTo(dl4j(Words.upsample(2)).output(image).reshape(8, 6));
    }

    @Test
    void unpooling_puts_values_where_the_maxima_had_been() {
        Pooling pooled = pool(BEFORE, Pool.MAX, 2);
        assertEqual(
                new double[][] {{0, 5, 0, 0}, {0, 0, 8, 0}, {0, 0, 1, 0}, {9, 0, 0, 0}},
                unpool(pooled.map(), pooled).map());
        assertThat(pool(unpool(pooled.map(), pooled).map(), Pool.MAX, 2).map()).isEqualTo(pooled.map());
        INDArray odd = Nd4j.rand(DataType.DOUBLE, 5, 7);
        Pooling withRest = pool(odd, Pool.MAX, 2);
        assertThat(unpool(withRest.map(), withRest).map().shape()).containsExactly(5, 7);
        assertThat(unpool(withRest.map(), withRest).operation()).isEmpty();
    }

    static List<Enlargement> all() {
        Pooling pooled = pool(BEFORE, Pool.MAX, 2);
        return List.of(
                upsampleNearest(X, 2),
                unpool(pooled.map(), pooled),
                transposedConvolve(X, K, 2),
                transposedConvolve(X, K, 2, 1));
    }

    @ParameterizedTest
    @MethodSource("all")
    void there_is_a_step_per_value_of_the_input_and_the_last_one_leaves_the_whole_map(Enlargement trace) {
        assertThat(trace.steps()).hasSize((int) trace.input().length());
        Stamp last = trace.steps().get(trace.steps().size() - 1);
        assertThat(Nd4j.createFromArray(last.map())).isEqualTo(trace.map());
        Stamp second = trace.step(0, 1);
        assertThat(second.value()).isEqualTo(trace.input().getDouble(0, 1));
        assertThat(second.left() - trace.step(0, 0).left()).isEqualTo(trace.stride());
    }

    @Test
    void a_step_says_what_is_stamped_where() {
        assertThat(transposedConvolve(X, K, 2).step(0, 1))
                .hasToString("row 0, column 1: -2.000 is stamped on rows 0 to 2, columns 2 to 4");
        assertThat(transposedConvolve(X, K, 2).step(0, 1).products()[1]).containsExactly(2, -1, -6);
    }

    /** Raises one value at a time, and compares with the gradient: the loss is the sum of the map, weighted 1, 2, 3 … */
    private static void assertGradient(INDArray values, Function<INDArray, INDArray> map, INDArray gradient) {
        for (int i = 0; i < values.length(); i++) {
            INDArray more = values.dup();
            more.putScalar(i, values.getDouble(i) + 1e-4);
            INDArray less = values.dup();
            less.putScalar(i, values.getDouble(i) - 1e-4);
            double slope = (loss(map.apply(more)) - loss(map.apply(less))) / 2e-4;
            assertThat(gradient.getDouble(i)).isCloseTo(slope, org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    private static INDArray weights(INDArray map) {
        return Nd4j.linspace(DataType.DOUBLE, 1, map.length(), map.length()).reshape(map.shape());
    }

    private static double loss(INDArray map) {
        return map.mul(weights(map)).sumNumber().doubleValue();
    }

    @Test
    void the_backward_passes_are_what_trying_gives() {
        assertGradient(
                X,
                x -> upsampleNearest(x, 2).map(),
                upsampleNearest(X, 2).backward(weights(upsampleNearest(X, 2).map())));
        Pooling pooled = pool(BEFORE, Pool.MAX, 2);
        INDArray small = pooled.map();
        Unpooling back = unpool(small, pooled);
        assertGradient(small, x -> unpool(x, pooled).map(), back.backward(weights(back.map())));
        for (int padding : new int[] {0, 1}) {
            TransposedConvolution trace = transposedConvolve(X, K, 2, padding);
            INDArray above = weights(trace.map());
            assertGradient(X, x -> transposedConvolve(x, K, 2, padding).map(), trace.backward(above));
            assertGradient(K, k -> transposedConvolve(X, k, 2, padding).map(), trace.kernelGradient(above));
        }
    }

    @Test
    void its_backward_pass_is_a_convolution_with_the_same_kernel_and_stride() {
        TransposedConvolution trace = transposedConvolve(X, K, 2);
        INDArray above = weights(trace.map());
        assertThat(trace.backward(above)).isEqualTo(convolve(above, K, 2).map());
    }

    @Test
    void what_cannot_be_enlarged_is_refused_with_the_rule() {
        Pooling average = pool(BEFORE, Pool.AVERAGE, 2);
        Pooling overlapping = pool(BEFORE, Pool.MAX, 3, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unpool(average.map(), average))
                .withMessageContaining("must be max or min, with stride >= window");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unpool(overlapping.map(), overlapping))
                .withMessageContaining("window 3 and stride 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unpool(X, pool(BEFORE, Pool.MAX, 2)))
                .withMessageContaining("must be equal");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> upsampleNearest(X, 0))
                .withMessageContaining("must be >= 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transposedConvolve(X, K, 1, 2))
                .withMessageContaining("give an output of 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> upsampleNearest(Nd4j.ones(2, 3, 3), 2))
                .withMessageContaining("is no single map");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> upsampleNearest(X, 2).backward(X))
                .withMessageContaining("do not fit a map");
    }

    @Test
    void a_kernel_with_a_channel_axis_is_a_kernel() {
        TransposedConvolution plain = transposedConvolve(X, K, 2);
        TransposedConvolution trace = transposedConvolve(X, K.reshape(1, 3, 3), 2);
        assertThat(trace.map()).isEqualTo(plain.map());
        assertThat(trace.kernel()).isEqualTo(K);
        assertThat(trace.steps()).hasToString(plain.steps().toString());
        assertThat(trace.backward(plain.map())).isEqualTo(plain.backward(plain.map()));
        assertThat(trace.kernelGradient(plain.map())).isEqualTo(plain.kernelGradient(plain.map()));
        assertThat(trace).hasToString(plain.toString());
    }
}
