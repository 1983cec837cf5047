package dev.cella.lessons.convolve;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.convolve.Kernels.mean;
import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.convolve.ReplicatePadding.padReplicate;
import static dev.cella.lessons.convolve.ReplicatePadding.ring;
import static dev.cella.lessons.convolve.WindowCounts.windowCounts;
import static dev.cella.lessons.net.Dl4j.dl4j;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.datasets.medmnist.Scale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Golden values are PyTorch's: conv2d with padding, pad with mode replicate, and fold of unfold, which counts windows. */
class PaddingTest {
    private static final INDArray EDGE = kernel(-1, 0, 1, -1, 0, 1, -1, 0, 1);

    /** The image of the lesson: two bright patches that end at its sides. */
    private static final INDArray SMALL =
            kernel(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1);

    @Test
    void the_map_of_a_padded_image_is_that_of_torch() {
        INDArray image = Nd4j.createFromArray(
                        IntStream.range(0, 30).mapToDouble(i -> 37 * i % 11).toArray())
                .reshape(5, 6);
        INDArray kernel = Nd4j.createFromArray(
                        IntStream.range(0, 9).mapToDouble(i -> 5 * i % 7 - 3).toArray())
                .reshape(3, 3);
        double[][] expected = {
            {10, 20, -13, -13, -2, 10},
            {16, 6, 24, -24, -6, -26},
            {26, -7, -11, -26, 25, -45},
            {14, 24, -24, -6, -10, -31},
            {37, -6, -2, 24, -27, 22}
        };
        assertThat(convolve(pad(image, 1), kernel).map()).isEqualTo(Nd4j.createFromArray(expected));
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "3, 2", "5, 2", "4, 1", "1, 1"})
    void the_map_of_a_padded_image_is_that_of_a_layer_of_dl4j(int side, int padding) {
        INDArray image = Nd4j.rand(DataType.FLOAT, 12, 9);
        INDArray kernel = Nd4j.rand(DataType.FLOAT, side, side).sub(0.5);
        INDArray ours = convolve(pad(image, padding), kernel).map();
        INDArray theirs =
                dl4j(conv((int) kernel.size(0)).padding(padding), kernel).output(image.reshape(1, 1, 12, 9));
        assertThat(maxDifference(ours, theirs.reshape(ours.shape()))).isLessThan(1e-5);
    }

    @Test
    void windows_see_the_corner_once_without_padding_and_four_times_with_it() {
        int[][] valid = {{1, 2, 3, 2, 1}, {2, 4, 6, 4, 2}, {3, 6, 9, 6, 3}, {2, 4, 6, 4, 2}, {1, 2, 3, 2, 1}};
        int[][] same = {{4, 6, 6, 6, 4}, {6, 9, 9, 9, 6}, {6, 9, 9, 9, 6}, {6, 9, 9, 9, 6}, {4, 6, 6, 6, 4}};
        assertThat(windowCounts(5, 3).toIntMatrix()).isEqualTo(valid);
        assertThat(windowCounts(5, 3, 1).toIntMatrix()).isEqualTo(same);
        assertThat(windowCounts(5, 4, 1).getDouble(0, 1)).isEqualTo(6);
        assertThat(windowCounts(5, 4, 1).getDouble(2, 2)).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({"28, 3", "5, 3", "7, 5", "4, 4", "3, 1"})
    void only_full_padding_counts_every_pixel_alike(int size, int side) {
        INDArray full = windowCounts(size, side, side - 1);
        assertThat(full.minNumber().intValue()).isEqualTo(side * side);
        assertThat(full.maxNumber().intValue()).isEqualTo(side * side);
        if (side > 1) {
            assertThat(windowCounts(size, side, side - 2).getDouble(0, 0)).isLessThan(side * side);
        }
    }

    @Test
    void every_window_is_counted_with_each_of_its_pixels() {
        assertThat(windowCounts(28, 3).sumNumber().intValue()).isEqualTo(26 * 26 * 9);
        INDArray weights = convolve(pad(Nd4j.ones(28, 28), 1), Nd4j.ones(3, 3)).map();
        assertThat(windowCounts(28, 3, 1).sumNumber().intValue())
                .isEqualTo(weights.sumNumber().intValue());
    }

    @Test
    void the_small_picture_of_the_lesson_keeps_its_middle_and_gets_false_edges_at_its_sides() {
        double[][] bare = {{-1, 0, 1}, {-2, 0, 2}, {-3, 0, 3}};
        double[][] framed = {
            {0, 0, 0, 0, 0}, {1, -1, 0, 1, -1}, {2, -2, 0, 2, -2}, {3, -3, 0, 3, -3}, {2, -2, 0, 2, -2},
        };
        assertThat(convolve(SMALL, EDGE).map()).isEqualTo(Nd4j.createFromArray(bare));
        assertThat(convolve(pad(SMALL, 1), EDGE).map()).isEqualTo(Nd4j.createFromArray(framed));
    }

    @Test
    void the_scan_of_the_lesson_has_a_bright_border_with_zeros_and_a_fainter_one_with_repeated_pixels() {
        INDArray scan = MedMnist.load("breastmnist").train().image(40, Scale.ZERO_TO_ONE);
        INDArray zeros = convolve(pad(scan, 1), EDGE).map();
        INDArray repeats = convolve(padReplicate(scan, 1), EDGE).map();
        assertThat(strength(zeros, 0)).as("left").isFinite().isGreaterThan(4 * strength(repeats, 0));
        assertThat(strength(zeros, 27)).as("right").isFinite().isGreaterThan(4 * strength(repeats, 27));
        assertThat(zeros.getColumn(0).minNumber().doubleValue())
                .as("red where the image begins")
                .isFinite()
                .isGreaterThan(0);
        assertThat(zeros.getColumn(27).maxNumber().doubleValue())
                .as("blue where it ends")
                .isLessThan(0);
        INDArray inside = zeros.get(NDArrayIndex.interval(1, 27), NDArrayIndex.interval(1, 27));
        assertThat(maxDifference(inside.dup(), convolve(scan, EDGE).map())).isEqualTo(0);
    }

    @Test
    void zeros_darken_the_mean_at_the_border_further_with_each_filter() {
        INDArray flat = Nd4j.ones(28, 28);
        INDArray once = convolve(pad(flat, 2), mean(5)).map();
        INDArray twice = convolve(pad(once, 2), mean(5)).map();
        assertThat(once.getDouble(0, 0)).isCloseTo(9 / 25.0, within(1e-6));
        assertThat(once.getDouble(2, 2)).isCloseTo(1, within(1e-6));
        assertThat(twice.getDouble(2, 2)).isLessThan(0.95);
    }

    @Test
    void a_frame_of_repeated_pixels_is_that_of_torch() {
        INDArray image = Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}});
        double[][] expected = {
            {1, 1, 1, 2, 3, 3, 3},
            {1, 1, 1, 2, 3, 3, 3},
            {1, 1, 1, 2, 3, 3, 3},
            {4, 4, 4, 5, 6, 6, 6},
            {4, 4, 4, 5, 6, 6, 6},
            {4, 4, 4, 5, 6, 6, 6}
        };
        Padded framed = padReplicate(image, 2);
        assertThat(framed.image()).isEqualTo(Nd4j.createFromArray(expected));
        assertThat(framed.isBorder(1, 3) && !framed.isBorder(2, 2)).isTrue();
    }

    @Test
    void a_ring_has_each_outermost_number_once() {
        INDArray map = Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}});
        assertThat(ring(map).toDoubleVector()).isEqualTo(new double[] {1, 2, 3, 4, 6, 7, 9, 10, 11, 12});
        assertThat(ring(windowCounts(28, 3)).length()).isEqualTo(2 * 28 + 2 * 28 - 4);
        Exception error = assertThatIllegalArgumentException()
                .isThrownBy(() -> ring(Nd4j.ones(1, 5)))
                .actual();
        assertThat(error.getMessage())
                .isEqualTo("a map of shape [1, 5] has no ring (must be [H, W], both >= 2); try ring(convolve(image,"
                        + " kernel).map())");
    }

    @Test
    void a_kernel_that_does_not_fit_is_refused_with_the_padding_that_helps() {
        Exception error = assertThatIllegalArgumentException()
                .isThrownBy(() -> windowCounts(5, 8))
                .actual();
        assertThat(error.getMessage())
                .isEqualTo(
                        "kernel 8x8 does not fit input 5x5 with padding 0 (5 must be >= 8); try padding 2 or a smaller"
                                + " kernel");
        assertThat(windowCounts(5, 8, 2).maxNumber().intValue()).isEqualTo(4);
        assertThatIllegalArgumentException().isThrownBy(() -> windowCounts(5, 3, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> windowCounts(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> padReplicate(SMALL, -1));
    }

    private static double strength(INDArray map, int column) {
        return Transforms.abs(map.getColumn(column).dup()).meanNumber().doubleValue();
    }
}
