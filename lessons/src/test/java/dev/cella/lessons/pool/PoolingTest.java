package dev.cella.lessons.pool;

import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.net.Dl4j.dl4j;
import static dev.cella.lessons.net.Words.pooling;
import static dev.cella.lessons.pool.Pooling.globalPool;
import static dev.cella.lessons.pool.Pooling.pool;
import static dev.cella.lessons.pool.Pooling.poolAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Golden values are PyTorch's: max_pool2d, avg_pool2d, and their gradients with the weights 1, 2, 3 … on the results. */
class PoolingTest {
    private static final INDArray IMAGE = Nd4j.createFromArray(
                    IntStream.range(0, 30).mapToDouble(i -> 37 * i % 11 - 5).toArray())
            .reshape(5, 6);

    @Test
    void means_of_whole_numbers_have_decimals() {
        Pooling pooled = pool(Nd4j.createFromArray(new int[][] {{3, 1}, {9, 2}}), Pool.AVERAGE, 2);
        assertThat(pooled.map().getDouble(0, 0)).isEqualTo(3.75);
        assertThat(pooled.backward(Nd4j.ones(1, 1)).getDouble(1, 1)).isEqualTo(0.25);
    }

    @Test
    void the_pooled_maps_are_those_of_torch() {
        assertPooled(new double[][] {{1, 5, 4}, {5, 2, 4}}, pool(IMAGE, Pool.MAX, 2));
        assertPooled(new double[][] {{-2, 0.5, 0.25}, {2, -1, -1.25}}, pool(IMAGE, Pool.AVERAGE, 2));
        assertPooled(new double[][] {{-8, 2, 1}, {8, -4, -5}}, pool(IMAGE, Pool.SUM, 2));
        assertPooled(new double[][] {{-5, -4, -5}, {-1, -4, -5}}, pool(IMAGE, Pool.MIN, 2));
        assertPooled(new double[][] {{5, 5}, {5, 4}}, pool(IMAGE, Pool.MAX, 3, 2));
        double[][] ninths = {{-2, 1, 4, -4}, {5, 8, 0, -8}, {1, 4, -4, -1}};
        assertThat(maxDifference(
                        Nd4j.createFromArray(ninths).div(9),
                        pool(IMAGE, Pool.AVERAGE, 3, 1).map()))
                .isLessThan(1e-12);
    }

    @Test
    void the_gradients_are_those_of_torch() {
        double[][] max = new double[5][6];
        max[1][1] = 1;
        max[1][2] = 2;
        max[0][5] = 3;
        max[3][1] = 4;
        max[3][3] = 5;
        max[2][4] = 6;
        assertThat(back(pool(IMAGE, Pool.MAX, 2))).isEqualTo(Nd4j.createFromArray(max));
        double[][] overlapping = new double[5][6];
        overlapping[1][2] = 3; // wins twice: 1 + 2
        overlapping[3][1] = 3;
        overlapping[2][4] = 4;
        assertThat(back(pool(IMAGE, Pool.MAX, 3, 2))).isEqualTo(Nd4j.createFromArray(overlapping));
        double[][] min = new double[5][6];
        min[0][0] = 1;
        min[0][3] = 2;
        min[1][5] = 3;
        min[2][0] = 4;
        min[2][2] = 5;
        min[3][4] = 6;
        assertThat(back(pool(IMAGE, Pool.MIN, 2))).isEqualTo(Nd4j.createFromArray(min));
        double[] first = {1, 1, 2, 2, 3, 3};
        double[] second = {4, 4, 5, 5, 6, 6};
        INDArray sum = Nd4j.createFromArray(new double[][] {first, first, second, second, new double[6]});
        assertThat(back(pool(IMAGE, Pool.SUM, 2))).isEqualTo(sum);
        assertThat(back(pool(IMAGE, Pool.AVERAGE, 2))).isEqualTo(sum.div(4));
    }

    @ParameterizedTest
    @EnumSource
    void maps_and_gradients_are_those_of_a_layer_of_dl4j(Pool kind) {
        for (int window : new int[] {1, 2, 3, 5}) {
            INDArray image = Nd4j.rand(DataType.FLOAT, 1, 1, 11, 8).sub(0.5);
            MultiLayerNetwork net = dl4j(pooling(kind, window));
            Pooling trace = pool(image.slice(0), kind, window);
            INDArray theirs = net.getLayer(0).activate(image, true, LayerWorkspaceMgr.noWorkspaces());
            assertThat(maxDifference(theirs, poolAll(image, kind, window)))
                    .as(kind + " " + window)
                    .isLessThan(1e-5);
            INDArray slopes = Nd4j.rand(DataType.FLOAT, theirs.shape());
            INDArray back = net.getLayer(0)
                    .backpropGradient(slopes.dup(), LayerWorkspaceMgr.noWorkspaces())
                    .getSecond();
            INDArray ours = trace.backward(slopes.reshape(trace.map().shape()));
            assertThat(maxDifference(back.reshape(11, 8), ours))
                    .as(kind + " " + window)
                    .isLessThan(1e-6);
        }
    }

    @Test
    void every_window_is_kept_with_its_values_and_its_winner() {
        Pooling trace = pool(IMAGE, Pool.MAX, 2);
        PoolWindow last = trace.steps().get(5);
        assertThat(last.values()).isEqualTo(new double[] {4, -3, -5, -1});
        assertThat(last.winner()).isEqualTo(OptionalInt.of(0));
        assertThat(trace.step(0, 0).winner()).isEqualTo(OptionalInt.of(3));
        assertThat(last.result()).isEqualTo(4);
        assertThat(last.row()).isEqualTo(1);
        assertThat(last.column()).isEqualTo(2);
        assertThat(last.top()).isEqualTo(2);
        assertThat(last.left()).isEqualTo(4);
        assertThat(last.toString()).isEqualTo("row 1, column 2: max of 4.000, -3.000, -5.000, -1.000 = 4.000");
        assertThat(trace.toString()).isEqualTo("6 windows: 5x6 values, max over 2x2, pooled to 2x3");
        assertThat(pool(IMAGE, Pool.SUM, 2).step(0, 0).winner()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void of_equal_values_the_first_wins() {
        INDArray even = Nd4j.ones(2, 2);
        assertThat(pool(even, Pool.MAX, 2).step(0, 0).winner()).isEqualTo(OptionalInt.of(0));
        assertThat(pool(even, Pool.MIN, 2).step(0, 0).winner()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void each_channel_of_each_image_is_pooled_by_itself() {
        INDArray images = Nd4j.rand(DataType.DOUBLE, 3, 2, 7, 9);
        INDArray pooled = poolAll(images, Pool.AVERAGE, 3, 2);
        assertThat(pooled.shape()).isEqualTo(new long[] {3, 2, 3, 4});
        for (int n = 0; n < 3; n++) {
            for (int c = 0; c < 2; c++) {
                INDArray map = images.slice(n).slice(c);
                assertThat(pooled.slice(n).slice(c))
                        .isEqualTo(pool(map, Pool.AVERAGE, 3, 2).map());
            }
        }
    }

    @Test
    void global_pooling_is_one_window_as_large_as_the_map() {
        INDArray maps = Nd4j.rand(DataType.DOUBLE, 3, 4, 6).sub(0.5);
        assertThat(globalPool(maps, Pool.MAX)).isEqualTo(maps.max(1, 2));
        assertThat(globalPool(maps, Pool.MIN)).isEqualTo(maps.min(1, 2));
        assertThat(maxDifference(maps.sum(1, 2), globalPool(maps, Pool.SUM))).isLessThan(1e-12);
        assertThat(maxDifference(maps.mean(1, 2), globalPool(maps, Pool.AVERAGE)))
                .isLessThan(1e-12);
        INDArray square = Nd4j.rand(DataType.DOUBLE, 1, 5, 5);
        assertThat(globalPool(square, Pool.MAX).getDouble(0))
                .isEqualTo(pool(square, Pool.MAX, 5).map().getDouble(0));
    }

    @Test
    void a_shift_by_the_stride_moves_the_pooled_map_and_any_other_shift_does_not() {
        INDArray wide = Nd4j.rand(DataType.DOUBLE, 1, 1, 6, 12);
        INDArray still = poolAll(columns(wide, 2, 12), Pool.MAX, 2);
        assertThat(maxDifference(columns(still, 0, 4), columns(poolAll(columns(wide, 0, 10), Pool.MAX, 2), 1, 5)))
                .isEqualTo(0);
        assertThat(maxDifference(still, poolAll(columns(wide, 1, 11), Pool.MAX, 2)))
                .isFinite()
                .isGreaterThan(0);
    }

    @Test
    void what_does_not_fit_is_refused_with_the_rule() {
        assertSays(
                "window 7x7 does not fit an input of 5 (must be <= 5); try a smaller window",
                () -> pool(IMAGE, Pool.MAX, 7));
        assertSays(
                "window 0 and stride 0 pool nothing (both must be >= 1); try 2 and 2", () -> pool(IMAGE, Pool.MAX, 0));
        assertSays(
                "a tensor of shape [3, 5, 5] is not a single map (must be [H, W] or [1, H, W]);"
                        + " try image.slice(0) for the first channel, or poolAll",
                () -> pool(Nd4j.ones(3, 5, 5), Pool.MAX, 2));
        assertSays(
                "a tensor of shape [5, 6] is not a batch of images (must be [N, C, H, W]);"
                        + " try pool(image, MAX, 2) for one map",
                () -> poolAll(IMAGE, Pool.MAX, 2));
        assertSays(
                "a tensor of shape [5, 6] is not the channels of one image (must be [C, H, W]);"
                        + " try reshape(1, height, width) for a single map",
                () -> globalPool(IMAGE, Pool.MAX));
        assertSays(
                "there is no step at row 2, column 0 (the map has 2 rows and 3 columns, all numbered from 0);"
                        + " try row 0, column 0",
                () -> pool(IMAGE, Pool.MAX, 2).step(2, 0));
        assertSays(
                "gradients of shape [5, 6] do not fit a pooled map of shape [2, 3] (must be equal);"
                        + " try Nd4j.onesLike(trace.map())",
                () -> pool(IMAGE, Pool.MAX, 2).backward(IMAGE));
    }

    private static void assertPooled(double[][] expected, Pooling trace) {
        assertThat(trace.map()).isEqualTo(Nd4j.createFromArray(expected));
    }

    /** Weights 1, 2, 3 … on the results. */
    private static INDArray back(Pooling trace) {
        int count = (int) trace.map().length();
        INDArray weights = Nd4j.createFromArray(
                IntStream.rangeClosed(1, count).mapToDouble(i -> i).toArray());
        return trace.backward(weights.reshape(trace.map().shape()));
    }

    private static INDArray columns(INDArray images, int from, int to) {
        return images.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(from, to))
                .dup();
    }

    static void assertSays(String sentence, ThrowingCallable refused) {
        assertThatIllegalArgumentException().isThrownBy(refused).withMessage(sentence);
    }
}
