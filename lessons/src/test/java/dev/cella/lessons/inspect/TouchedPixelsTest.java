package dev.cella.lessons.inspect;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.inspect.TouchedPixels.touchEachPixel;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.lessons.convolve.ConvSpec;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class TouchedPixelsTest {
    private final INDArray image = Nd4j.rand(1, 9, 10);

    @Test
    void the_change_of_one_layer_is_its_kernel_under_the_window() {
        MultiLayerNetwork net = net(input(1, 9, 10), conv(3).stride(2).noBias()).build();
        INDArray change = touchEachPixel(net, image, 1, 2);
        for (int row = 0; row < 9; row++) {
            for (int column = 0; column < 10; column++) {
                boolean inside = row >= 2 && row < 5 && column >= 4 && column < 7;
                double weight = inside ? net.getParam("0_W").getDouble(0, 0, row - 2, column - 4) : 0;
                assertThat(change.getDouble(row, column)).isCloseTo(weight, within(1e-5));
            }
        }
    }

    @Test
    void a_color_image_and_a_value_that_is_not_there_are_refused() {
        ConvSpec layer = conv(3).noBias();
        MultiLayerNetwork net = net(input(1, 9, 10), layer, layer).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> touchEachPixel(net, image.slice(0), 0, 0))
                .withMessageContaining("gray image");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> touchEachPixel(net, image, 5, 0))
                .withMessageContaining("has no value at row 5 and column 0");
    }
}
