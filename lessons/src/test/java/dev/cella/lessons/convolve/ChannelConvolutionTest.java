package dev.cella.lessons.convolve;

import static dev.cella.lessons.convolve.ConvSizes.sizes;
import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.convolve.Filter.filter;
import static dev.cella.lessons.convolve.Filter.oneByOne;
import static dev.cella.lessons.convolve.FilterLayer.layer;
import static dev.cella.lessons.image.GrayScale.toGray;
import static dev.cella.lessons.net.Dl4j.dl4j;
import static dev.cella.lessons.net.plan.NetPlan.plan;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.shape.TensorShape;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Golden values are PyTorch's (torch.nn.functional.conv2d in double precision). */
class ChannelConvolutionTest {
    private static final INDArray IMAGE = values(i -> 37 * i % 11, 2, 5, 6);
    private static final INDArray WEIGHTS = values(i -> 5 * i % 7 - 3, 2, 2, 3, 3);
    private static final Filter FIRST = new Filter(WEIGHTS.slice(0), 0.5);
    private static final Filter SECOND = new Filter(WEIGHTS.slice(1), -2);

    @Test
    void a_filter_is_square() {
        INDArray row = Nd4j.ones(1, 3);
        assertThatIllegalArgumentException().isThrownBy(() -> filter(row)).withMessageContaining("must be [C, k, k]");
    }

    @Test
    void one_map_comes_out_of_all_channels_and_it_is_that_of_torch() {
        double[][] expected = {{-3.5, 6.5, -38.5, -17.5}, {12.5, -21.5, -55.5, 42.5}, {6.5, -38.5, -17.5, -29.5}};
        assertThat(convolve(IMAGE, FIRST).map()).isEqualTo(Nd4j.createFromArray(expected));
    }

    @Test
    void a_layer_with_stride_and_padding_gives_the_maps_of_torch() {
        double[][][] expected = {
            {{-18.5, -10.5, -45.5}, {-2.5, -21.5, 42.5}, {47.5, -15.5, -45.5}},
            {{-17, -1, 2}, {20, -30, -19}, {-1, 44, -25}}
        };
        FilterLayer layer = layer(FIRST, SECOND).withStride(2).withPadding(1);
        assertThat(layer.maps(IMAGE)).isEqualTo(Nd4j.createFromArray(expected));
    }

    @Test
    void a_mixture_of_maps_is_the_map_of_the_mixed_filters_and_that_of_torch() {
        double[][] expected = {{-81, 104, -85, -142}, {17, 48, -185, 143}, {104, -85, -142, 98}};
        FilterLayer layer = layer(FIRST, SECOND);
        Filter mix = oneByOne(2, -3).withBias(1);
        assertThat(convolve(layer.maps(IMAGE), mix).map()).isEqualTo(Nd4j.createFromArray(expected));
        assertThat(convolve(IMAGE, layer.mixedBy(mix)).map()).isEqualTo(Nd4j.createFromArray(expected));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 3, 1, 0", "3, 1, 3, 1, 1", "3, 5, 1, 1, 0", "4, 6, 5, 2, 2", "2, 3, 2, 3, 1"})
    void maps_parameters_shape_and_cost_are_those_of_a_layer_of_dl4j(
            int channels, int filters, int side, int stride, int padding) {
        INDArray image = Nd4j.rand(DataType.FLOAT, channels, 12, 9);
        List<Filter> made = IntStream.range(0, filters)
                .mapToObj(f -> new Filter(
                        Nd4j.rand(DataType.FLOAT, channels, side, side).sub(0.5), f - 1.5))
                .toList();
        FilterLayer layer = new FilterLayer(made, stride, padding);
        MultiLayerNetwork net = dl4j(layer);
        INDArray maps = net.output(image.reshape(1, channels, 12, 9)).slice(0);
        assertThat(maxDifference(layer.maps(image), maps)).isLessThan(1e-5);
        ConvSpec spec = layer.spec();
        assertThat(spec).isEqualTo(conv(filters, side).stride(stride).padding(padding));
        assertThat(layer.parameters()).isEqualTo(net.numParams());
        assertThat(spec.output(input(channels, 12, 9)).batch(1))
                .isEqualTo(new long[] {1, maps.size(0), maps.size(1), maps.size(2)});
        assertThat(spec.multiplyAdds(input(channels, 12, 9)))
                .isEqualTo(plan(net, channels, 12, 9).multiplyAdds());
    }

    @Test
    void the_weights_of_the_eye_make_the_gray_of_lesson_01() {
        INDArray color = Nd4j.rand(DataType.FLOAT, 3, 7, 8);
        INDArray gray = convolve(color, oneByOne(0.299, 0.587, 0.114)).map();
        assertThat(maxDifference(gray.reshape(1, 7, 8), toGray(color))).isLessThan(1e-6);
    }

    @Test
    void a_step_is_kept_with_the_windows_of_all_channels_and_the_bias_comes_once() {
        ChannelConvolution trace = convolve(IMAGE, FIRST);
        assertThat(trace.steps().size()).isEqualTo(12);
        ChannelWindows sixth = trace.steps().get(5);
        assertThat(sixth.sum()).isEqualTo(trace.map().getDouble(1, 1));
        assertThat(sixth.windows().get(0).sum() + sixth.windows().get(1).sum() + 0.5)
                .isEqualTo(sixth.sum());
        assertThat(sixth.row()).isEqualTo(1);
        assertThat(sixth.column()).isEqualTo(1);
        assertThat(trace.toString())
                .isEqualTo("12 windows on each of 2 channels: 2x3x3 filter, bias 0.5, 3x4 feature map");
        assertThat(sixth.toString()).startsWith("row 1, column 1: ");
        assertThat(sixth.toString()).endsWith(" + bias 0.500 = -21.500");
        assertThatIllegalArgumentException().isThrownBy(() -> trace.step(3, 0));
    }

    @Test
    void a_filter_that_is_not_as_deep_as_its_input_is_refused_with_the_rule() {
        Filter flat = filter(Nd4j.ones(3, 3));
        Exception error = assertThatIllegalArgumentException()
                .isThrownBy(() -> convolve(Nd4j.ones(3, 28, 28), flat))
                .actual();
        assertThat(error.getMessage())
                .isEqualTo(
                        "filter 1x3x3 does not fit input 3x28x28 (a filter must be as deep as its input: 3 kernels, one for each"
                                + " channel, not 1); try filter(kernel, kernel, kernel)");
        assertThatIllegalArgumentException().isThrownBy(() -> convolve(Nd4j.ones(28, 28), flat));
        assertThatIllegalArgumentException().isThrownBy(() -> convolve(Nd4j.ones(1, 2, 2), flat));
        assertThatIllegalArgumentException().isThrownBy(() -> filter(Nd4j.ones(3, 3), Nd4j.ones(2, 2)));
        assertThatIllegalArgumentException().isThrownBy(Filter::filter);
        assertThatIllegalArgumentException().isThrownBy(() -> layer(flat, FIRST));
        assertThatIllegalArgumentException().isThrownBy(FilterLayer::layer);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer(FIRST, SECOND).mixedBy(oneByOne(1, 2, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> conv(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> conv(8, 5).output(input(3, 4, 4)));
    }

    @Test
    void the_table_has_the_sizes_of_googlenets_bottleneck() {
        ConvSpec direct = conv(32, 5).padding(2);
        ConvSpec down = conv(16, 1);
        TensorShape maps = input(192, 28, 28);
        assertThat(direct.parameters(192)).isEqualTo(153_632);
        assertThat(direct.multiplyAdds(maps)).isEqualTo(120_422_400);
        assertThat(direct.count(192)).isEqualTo("32 · (192·5·5 + 1) = 153,632");
        assertThat(sizes(maps, direct, down).rowCount()).isEqualTo(2);
        assertThat(sizes(maps, direct, down).getString(1, "output")).isEqualTo("16×28×28");
    }

    private static INDArray values(IntToDoubleFunction value, long... shape) {
        int length = (int) LongStream.of(shape).reduce(1, Math::multiplyExact);
        return Nd4j.createFromArray(
                        IntStream.range(0, length).mapToDouble(value).toArray())
                .reshape(shape);
    }
}
