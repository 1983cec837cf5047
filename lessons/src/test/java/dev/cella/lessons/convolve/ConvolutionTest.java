package dev.cella.lessons.convolve;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Convolution.convolveAll;
import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.convolve.Errors.relativeError;
import static dev.cella.lessons.convolve.Kernels.dilated;
import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.convolve.Kernels.rotate180;
import static dev.cella.lessons.convolve.LeastSquares.bestDense;
import static dev.cella.lessons.convolve.LeastSquares.bestKernel;
import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.net.Dl4j.dl4j;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Golden values are PyTorch's (torch.nn.functional.conv2d, with the kernel as it is and with torch.flip). */
class ConvolutionTest {
    private static final INDArray IMAGE = values(5, 6, i -> 37 * i % 11);
    private static final INDArray KERNEL = values(2, 3, i -> 5 * i % 7 - 3);

    @Test
    void whole_numbers_are_multiplied_by_fractions() {
        INDArray whole = Nd4j.createFromArray(new int[][] {{3, 1}, {9, 2}});
        assertThat(convolve(whole, kernel(0.25, 0.25, 0.25, 0.25)).map().getDouble(0, 0))
                .isEqualTo(3.75);
    }

    @Test
    void the_map_is_that_of_torch() {
        double[][] expected = {{32, 25, -26, 22}, {23, -6, -2, 24}, {25, -26, 22, -7}, {-6, -2, 24, -27}};
        assertThat(convolve(IMAGE, KERNEL).map().castTo(DataType.DOUBLE)).isEqualTo(Nd4j.createFromArray(expected));
    }

    @Test
    void with_the_kernel_turned_it_is_the_convolution_of_mathematics() {
        double[][] expected = {{-22, 37, -14, 12}, {13, 17, -12, 36}, {37, -14, 12, 16}, {17, -12, 36, -15}};
        assertThat(convolve(IMAGE, rotate180(KERNEL)).map().castTo(DataType.DOUBLE))
                .isEqualTo(Nd4j.createFromArray(expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void the_map_is_that_of_a_layer_of_dl4j(int side) {
        INDArray images = Nd4j.rand(DataType.FLOAT, 4, 1, 12, 9);
        INDArray kernel = Nd4j.rand(DataType.FLOAT, side, side).sub(0.5);
        INDArray maps = dl4j(conv((int) kernel.size(0)), kernel).output(images);
        assertThat(maxDifference(maps, convolveAll(images, kernel))).isLessThan(1e-5);
    }

    /** torch.nn.functional.conv2d with padding 2, stride 2 and dilation 2. */
    @Test
    void with_frame_gaps_and_steps_the_map_is_that_of_torch_too() {
        double[][] expected = {{8, 29, -1}, {13, 20, 11}, {37, -9, 11}, {16, -14, -11}};
        Convolution trace = convolve(pad(IMAGE, 2), dilated(KERNEL, 2), 2);
        assertThat(trace.map().castTo(DataType.DOUBLE)).isEqualTo(Nd4j.createFromArray(expected));
    }

    @Test
    void a_window_knows_its_place_in_the_map_and_on_the_image() {
        Window window = convolve(pad(IMAGE, 1), KERNEL, 2).step(1, 2);
        assertThat(List.of(window.row(), window.column(), window.top(), window.left()))
                .isEqualTo(List.of(1, 2, 2, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> convolve(IMAGE, KERNEL, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> dilated(KERNEL, 0));
    }

    @Test
    void a_frame_of_zeros_stands_around_the_picture_and_is_known() {
        Padded padded = pad(values(1, 2, i -> i + 1), 1, 2, 0, 3);
        double[][] expected = {{0, 0, 0, 0, 0}, {1, 2, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}};
        assertThat(padded.image().castTo(DataType.DOUBLE)).isEqualTo(Nd4j.createFromArray(expected));
        assertThat(padded.isBorder(0, 0) && padded.isBorder(1, 2) && padded.isBorder(2, 1))
                .isTrue();
        assertThat(padded.isBorder(1, 0) || padded.isBorder(1, 1)).isFalse();
        assertThat(pad(IMAGE, 0).image()).isEqualTo(IMAGE);
        assertThatIllegalArgumentException().isThrownBy(() -> pad(IMAGE, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> pad(Nd4j.ones(3, 4, 4), 1));
    }

    @Test
    void every_window_is_kept_with_its_products() {
        Convolution trace = convolve(IMAGE, KERNEL);
        assertThat(trace.steps().size()).isEqualTo(16);
        Window fifth = trace.steps().get(5);
        assertThat(fifth.products()).isEqualTo(new double[][] {{-18, 20, 0}, {-16, 3, 5}});
        assertThat(fifth.sum()).isEqualTo(-6);
        assertThat(fifth.row()).isEqualTo(1);
        assertThat(fifth.column()).isEqualTo(1);
        assertThat(trace.step(1, 1).toString())
                .isEqualTo("row 1, column 1: (-18.000) + 20.000 + 0.000 + (-16.000) + 3.000 + 5.000 = -6.000");
        assertThat(trace.toString()).isEqualTo("16 windows: 5x6 image, 2x3 kernel, 4x4 feature map");
    }

    @Test
    void it_is_linear() {
        INDArray other = values(5, 6, i -> Math.sin(i));
        INDArray together = convolve(IMAGE.mul(2).add(other), KERNEL).map();
        INDArray apart =
                convolve(IMAGE, KERNEL).map().mul(2).add(convolve(other, KERNEL).map());
        assertThat(maxDifference(together, apart)).isLessThan(1e-4);
    }

    @Test
    void a_shifted_image_gives_the_shifted_map() {
        INDArray left = IMAGE.get(NDArrayIndex.all(), NDArrayIndex.interval(0, 5));
        INDArray right = IMAGE.get(NDArrayIndex.all(), NDArrayIndex.interval(1, 6));
        INDArray seenByBoth = columns(convolve(left, KERNEL).map(), 1, 3);
        assertThat(maxDifference(seenByBoth, columns(convolve(right, KERNEL).map(), 0, 2)))
                .isEqualTo(0);
    }

    @Test
    void turning_twice_is_turning_not_at_all_and_leaves_the_kernel_as_it_was() {
        INDArray kernel = KERNEL.dup();
        assertThat(rotate180(rotate180(kernel))).isEqualTo(KERNEL);
        assertThat(kernel).isEqualTo(KERNEL);
        assertThat(rotate180(kernel).getDouble(1, 2)).isEqualTo(KERNEL.getDouble(0, 0));
    }

    @Test
    void a_kernel_that_does_not_fit_is_refused_with_the_rule() {
        Exception error = assertThatIllegalArgumentException()
                .isThrownBy(() -> convolve(IMAGE, Nd4j.ones(7, 7)))
                .actual();
        assertThat(error.getMessage())
                .isEqualTo("kernel 7x7 does not fit input 5x6 (height must be >= 7, width >= 7); try a smaller kernel");
        assertThatIllegalArgumentException().isThrownBy(() -> convolve(Nd4j.ones(3, 5, 5), KERNEL));
        assertThatIllegalArgumentException().isThrownBy(() -> convolve(IMAGE, Nd4j.ones(1, 3, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> kernel(1, 2, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> convolve(IMAGE, KERNEL).step(4, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> maxDifference(IMAGE, KERNEL));
    }

    @Test
    void one_picture_teaches_a_shared_kernel_and_a_dense_layer_knows_only_what_it_was_shown() {
        INDArray images = Nd4j.rand(DataType.DOUBLE, 20, 1, 6, 6);
        INDArray unseen = Nd4j.rand(DataType.DOUBLE, 20, 1, 6, 6);
        INDArray kernel = kernel(-1, 0, 1, -2, 0, 2, -1, 0, 1);
        INDArray maps = convolveAll(images, kernel);
        INDArray one = images.get(NDArrayIndex.interval(0, 1));
        assertThat(maxDifference(kernel, bestKernel(one, convolveAll(one, kernel))))
                .isLessThan(1e-6);
        DenseMap dense = bestDense(images, maps);
        assertThat(relativeError(dense.answer(images), maps)).isLessThan(1e-6);
        assertThat(relativeError(dense.answer(unseen), convolveAll(unseen, kernel)))
                .isFinite()
                .isGreaterThan(0.3);
    }

    @Test
    void more_pictures_than_pixels_teach_a_dense_layer_too() {
        INDArray images = Nd4j.rand(DataType.DOUBLE, 60, 1, 6, 6);
        INDArray unseen = Nd4j.rand(DataType.DOUBLE, 20, 1, 6, 6);
        INDArray maps = convolveAll(images, kernel(1, 2, 3, 4));
        DenseMap dense = bestDense(images, maps);
        assertThat(relativeError(dense.answer(unseen), convolveAll(unseen, kernel(1, 2, 3, 4))))
                .isLessThan(1e-4);
    }

    @Test
    void answering_zero_everywhere_has_the_relative_error_one() {
        assertThat(relativeError(IMAGE.mul(0), IMAGE)).isCloseTo(1, within(1e-12));
    }

    private static INDArray values(int height, int width, IntToDoubleFunction value) {
        return Nd4j.createFromArray(
                        IntStream.range(0, height * width).mapToDouble(value).toArray())
                .reshape(height, width);
    }

    private static INDArray columns(INDArray map, int from, int to) {
        return map.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to)).dup();
    }
}
