package dev.cella.lessons.convolve;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.convolve.ReceptiveField.pixelsSeen;
import static dev.cella.lessons.convolve.ReceptiveField.receptiveField;
import static dev.cella.lessons.convolve.ReceptiveField.sides;
import static dev.cella.lessons.net.Dl4j.dl4j;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.shape.Chain;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class ReceptiveFieldTest {
    private static final int SIDE = 20;

    static Stream<List<ConvSpec>> stacks() {
        return Stream.of(
                List.of(conv(3)),
                List.of(conv(3), conv(3)),
                List.of(conv(3).stride(2), conv(3).stride(2)),
                List.of(conv(3).stride(2).padding(1), conv(5).padding(2)),
                List.of(
                        conv(3).dilation(2),
                        conv(2).stride(2),
                        conv(2).dilation(2).padding(1)),
                List.of(conv(2).stride(3), conv(3).padding(1)));
    }

    /** The first layers of VGG-16; sizes, jumps and starts computed by hand, layer by layer. */
    @Test
    void the_fields_are_those_worked_out_by_hand() {
        List<ReceptiveField> vgg = receptiveField(List.of(
                conv(3).padding(1),
                conv(3).padding(1),
                conv(2).stride(2),
                conv(3).padding(1),
                conv(3).padding(1),
                conv(2).stride(2)));
        assertThat(vgg.stream().map(ReceptiveField::size).toList()).isEqualTo(List.of(3, 5, 6, 10, 14, 16));
        assertThat(vgg.get(5).jump()).isEqualTo(4);
        assertThat(vgg.stream().map(ReceptiveField::first).toList()).isEqualTo(List.of(-1, -2, -2, -4, -6, -6));
        assertThat(vgg.get(5).toString()).isEqualTo("layer 6: a value sees 16 pixels, jump 4");
    }

    /** Builds DL4J's layers in a row, each of which takes the mean of its window. */
    private static MultiLayerNetwork meansInARow(List<ConvSpec> layers) {
        MultiLayerNetwork net = net(
                        input(1, SIDE, SIDE),
                        layers.stream().map(ConvSpec::noBias).toArray(Chain[]::new))
                .build();
        for (int i = 0; i < layers.size(); i++) {
            net.getParam(i + "_W").assign(1.0 / Math.pow(layers.get(i).kernelSize(), 2));
        }
        return net;
    }

    /** Brightens every pixel in turn and watches one value of DL4J's stack. */
    @ParameterizedTest
    @MethodSource("stacks")
    void what_is_walked_back_to_is_what_a_net_notices(List<ConvSpec> layers) {
        List<Integer> sides = sides(SIDE, layers);
        int place = sides.get(layers.size()) / 2;
        INDArray pixels = Nd4j.eye(SIDE * SIDE).castTo(DataType.FLOAT).reshape(SIDE * SIDE, 1, SIDE, SIDE);
        INDArray answers = meansInARow(layers).output(pixels);
        List<Integer> noticed = IntStream.range(0, SIDE)
                .filter(x -> IntStream.range(0, SIDE)
                        .anyMatch(y -> answers.getDouble((long) y * SIDE + x, 0, place, place) > 0))
                .boxed()
                .toList();
        assertThat(List.copyOf(pixelsSeen(SIDE, place, layers))).isEqualTo(noticed);
        ReceptiveField field = receptiveField(layers).get(layers.size() - 1);
        int first = field.first() + place * field.jump();
        assertThat(noticed.get(0)).isGreaterThanOrEqualTo(Math.max(0, first));
        assertThat(noticed.get(noticed.size() - 1)).isLessThan(first + field.size());
    }

    @Test
    void without_padding_and_gaps_a_field_is_full() {
        List<ConvSpec> layers = List.of(conv(3).stride(2), conv(3).stride(2), conv(3).stride(2));
        assertThat(List.copyOf(pixelsSeen(28, 1, layers)))
                .isEqualTo(IntStream.rangeClosed(8, 22).boxed().toList());
        assertThat(receptiveField(layers).get(2).size()).isEqualTo(15);
        assertThat(sides(28, layers)).isEqualTo(List.of(28, 13, 6, 2));
    }

    @Test
    void what_cannot_be_is_refused_with_the_rule() {
        assertThatIllegalArgumentException().isThrownBy(() -> receptiveField(List.of()));
        Exception error = assertThatIllegalArgumentException()
                .isThrownBy(() -> pixelsSeen(28, 13, List.of(conv(3).stride(2))))
                .actual();
        assertThat(error.getMessage())
                .isEqualTo("there is no value at position 13 (the last map has 13, numbered from 0); try 6");
    }

    static Stream<ConvSpec> settings() {
        return Stream.of(
                conv(3).stride(2),
                conv(3).stride(3).padding(1),
                conv(2).stride(4),
                conv(3).dilation(2),
                conv(5).dilation(2).padding(4),
                conv(3).stride(2).padding(2).dilation(3));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void with_stride_padding_and_dilation_the_map_is_that_of_a_layer_of_dl4j(ConvSpec setting) {
        INDArray image = Nd4j.rand(DataType.FLOAT, 1, 14, 11);
        INDArray kernel = Nd4j.rand(DataType.FLOAT, setting.kernelSize(), setting.kernelSize())
                .sub(0.5);
        INDArray ours = setting.convolve(image, kernel).map();
        INDArray theirs = dl4j(setting, kernel).output(image.reshape(1, 1, 14, 11));
        assertThat(ours.size(0)).isEqualTo(setting.outputSize(14));
        assertThat(ours.size(1)).isEqualTo(setting.outputSize(11));
        assertThat(maxDifference(ours, theirs.reshape(ours.shape()))).isLessThan(1e-5);
    }

    @Test
    void a_stride_takes_values_of_the_map_of_stride_one_and_no_others() {
        INDArray image = Nd4j.rand(DataType.FLOAT, 12, 17);
        INDArray kernel = Nd4j.rand(DataType.FLOAT, 3, 3);
        INDArray dense = Convolution.convolve(image, kernel).map();
        for (int stride = 2; stride <= 4; stride++) {
            INDArray expected = dense.get(
                            NDArrayIndex.interval(0, stride, dense.size(0)),
                            NDArrayIndex.interval(0, stride, dense.size(1)))
                    .dup();
            assertThat(maxDifference(
                            expected,
                            Convolution.convolve(image, kernel, stride).map()))
                    .isEqualTo(0);
        }
    }
}
