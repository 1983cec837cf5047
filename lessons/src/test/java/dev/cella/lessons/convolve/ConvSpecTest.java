package dev.cella.lessons.convolve;

import static dev.cella.lessons.convolve.ConvSizes.sizes;
import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Dl4j.dl4j;
import static dev.cella.lessons.net.plan.NetPlan.plan;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.shape.TensorShape;
import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ConvSpecTest {
    private static final INDArray KERNEL = Nd4j.create(new double[][] {{1, 2}, {3, 4}});
    private static final INDArray COUNTING = Nd4j.arange(16).reshape(1, 4, 4).castTo(DataType.FLOAT);

    /** Sizes as PyTorch documents and computes them for Conv2d. */
    @ParameterizedTest
    @CsvSource({"28,3,1,0,1,26", "28,3,1,1,1,28", "28,3,2,1,1,14", "28,5,2,0,1,12", "28,3,1,0,2,24", "7,3,3,2,2,3"})
    void the_output_size_is_that_of_the_field(int size, int kernel, int stride, int padding, int dilation, int output) {
        ConvSpec conv = conv(kernel).stride(stride).padding(padding).dilation(dilation);

        assertThat(conv.outputSize(size)).isEqualTo(output);
        assertThat(conv.fits(size)).isTrue();
    }

    @Test
    void the_formula_shows_its_numbers_and_whether_it_rounds() {
        assertThat(conv(3).padding(1).formula(28)).isEqualTo("(28 + 2·1 − 3) / 1 + 1 = 28");
        assertThat(conv(3).stride(2).padding(1).formula(28))
                .isEqualTo("(28 + 2·1 − 3) / 2 + 1 = 14.5, rounded down to 14");
        assertThat(conv(3).stride(3).formula(28)).isEqualTo("(28 + 2·0 − 3) / 3 + 1 = 9.33, rounded down to 9");
    }

    @Test
    void same_keeps_the_size_whatever_is_set_before_or_after_it() {
        for (int size : new int[] {7, 28}) {
            assertThat(conv(8, 5).same().outputSize(size)).isEqualTo(size);
            assertThat(conv(8, 3).same().dilation(4).outputSize(size)).isEqualTo(size);
            assertThat(conv(8, 3).dilation(4).same().outputSize(size)).isEqualTo(size);
            assertThat(conv(8, 3).same().stride(2).outputSize(size)).isEqualTo((size + 1) / 2);
        }
        assertThat(conv(3).same().padding(0).outputSize(28)).isEqualTo(26);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv(8, 4).same())
                .withMessage(
                        "no padding keeps the size under a kernel that spans 4 pixels (the same number of zeros at both"
                                + " sides needs an odd span); try kernel size 5");
    }

    @Test
    void the_word_makes_the_same_convolution_again() {
        assertThat(conv(3)).hasToString("conv(3)");
        assertThat(conv(8, 3).stride(2).same().noBias()).hasToString("conv(8, 3).stride(2).same().noBias()");
        assertThat(conv(8, 3).padding(1).dilation(2)).hasToString("conv(8, 3).padding(1).dilation(2)");
    }

    @Test
    void a_kernel_slides_along_each_side_of_a_sequence_an_image_and_a_volume() {
        assertThat(conv(8, 5).stride(2).output(input(12, 180))).isEqualTo(input(8, 88));
        assertThat(conv(8, 5).output(input(1, 28, 30))).isEqualTo(input(8, 24, 26));
        assertThat(conv(8, 5).same().output(input(2, 8, 9, 10))).isEqualTo(input(8, 8, 9, 10));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 3, 1, 0", "3, 1, 3, 1, 1", "3, 5, 1, 1, 0", "4, 6, 5, 2, 2", "2, 3, 2, 3, 1"})
    void shape_parameters_and_cost_are_those_of_a_layer_of_dl4j(
            int channels, int filters, int side, int stride, int padding) {
        ConvSpec conv = conv(filters, side).stride(stride).padding(padding);
        TensorShape image = input(channels, 12, 9);
        MultiLayerNetwork net = dl4j(conv, Nd4j.ones(filters, channels, side, side), Nd4j.zeros(filters));

        assertThat(conv.parameters(channels)).isEqualTo(net.numParams());
        assertThat(conv.noBias().parameters(channels)).isEqualTo(net.numParams() - filters);
        assertThat(conv.output(image).batch(2))
                .isEqualTo(net.output(Nd4j.ones(2, channels, 12, 9)).shape());
        assertThat(conv.multiplyAdds(image))
                .isEqualTo(plan(net, channels, 12, 9).multiplyAdds());
    }

    /** The maps were computed by a few lines of Python, from the definition. */
    @Test
    void a_map_is_the_sum_of_products_under_each_window() {
        assertThat(conv(2).convolve(COUNTING, KERNEL).map())
                .isEqualTo(Nd4j.createFromArray(new float[][] {{34, 44, 54}, {74, 84, 94}, {114, 124, 134}}));
        assertThat(conv(2).stride(2).padding(1).convolve(COUNTING, KERNEL).map())
                .isEqualTo(Nd4j.createFromArray(new float[][] {{0, 11, 9}, {40, 84, 40}, {24, 41, 15}}));
        assertThat(conv(2).dilation(2).convolve(COUNTING, KERNEL).map())
                .isEqualTo(Nd4j.createFromArray(new float[][] {{68, 78}, {108, 118}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv(3).convolve(Nd4j.ones(3, 9, 9), Nd4j.ones(3, 3)))
                .withMessageContaining("try toGray(image)");
    }

    @Test
    void what_does_not_fit_is_said_in_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv(16, 5).output(input(8, 3, 28)))
                .withMessage(
                        "kernel 5x5 does not fit input 3x28 with padding 0 (height must be >= 5); try padding 1 or a"
                                + " smaller kernel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv(16, 3).dilation(4).output(input(8, 7)))
                .withMessage(
                        "kernel 3 with dilation 4 spans 9 pixels and does not fit input 7 with padding 0 (length must"
                                + " be >= 9); try padding 1 or a smaller dilation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv(3).dilation(4).outputSize(5))
                .withMessage("kernel 3x3 with dilation 4 spans 9 pixels and does not fit an input of 5 with padding 0"
                        + " (5 must be >= 9); try padding 2 or a smaller dilation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv(8, 3).output(input(784)))
                .withMessage(
                        "a convolution slides over a sequence, an image or a volume, but a row of 784 numbers arrived;"
                                + " try the convolution before flatten(), or dense(8)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv(8, 0))
                .withMessageEndingWith("(padding must be >= 0, the others >= 1); try conv(8, 3)");
    }

    @Test
    void the_table_has_the_sizes_of_googlenets_bottleneck() {
        ConvSpec direct = conv(32, 5).same();

        assertThat(direct.parameters(192)).isEqualTo(153_632);
        assertThat(direct.multiplyAdds(input(192, 28, 28))).isEqualTo(120_422_400);
        assertThat(direct.count(192)).isEqualTo("32 · (192·5·5 + 1) = 153,632");
        assertThat(direct.noBias().count(192)).isEqualTo("32 · (192·5·5) = 153,600");
        var table = sizes(input(192, 28, 28), direct, conv(16, 1));
        assertThat(table.columnNames())
                .isEqualTo(Arrays.asList(
                        "input", "filters", "stride", "padding", "output", "parameters", "multiply-adds"));
        assertThat(table.getString(1, "output")).isEqualTo("16×28×28");
        assertThat(table.getString(0, "filters")).isEqualTo("32 of 192×5×5");
        assertThatIllegalArgumentException().isThrownBy(() -> sizes(input(784), direct));
    }
}
