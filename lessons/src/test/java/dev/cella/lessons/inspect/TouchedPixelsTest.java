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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class TouchedPixelsTest {
    private final INDArray image = Nd4j.rand(1, 9, 10);

    /** The larger image takes two batches, and the window lies on pixels of both. */
    @ParameterizedTest
    @CsvSource({"9, 10, 1, 2", "33, 32, 15, 4"})
    void the_change_of_one_layer_is_its_kernel_under_the_window(int height, int width, int top, int left) {
        MultiLayerNetwork net =
                net(input(1, height, width), conv(3).stride(2).noBias()).build();
        INDArray change = touchEachPixel(net, Nd4j.rand(1, height, width), top, left);
        assertThat(change.shape()).containsExactly(height, width);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int i = row - 2 * top;
                int j = column - 2 * left;
                boolean inside = i >= 0 && i < 3 && j >= 0 && j < 3;
                double weight = inside ? net.getParam("0_W").getDouble(0, 0, i, j) : 0;
                assertThat(change.getDouble(row, column)).isCloseTo(weight, within(1e-5));
            }
        }
    }

    @Test
    void an_image_of_too_many_pixels_is_refused_before_the_net_runs() {
        MultiLayerNetwork net = net(input(1, 9, 10), conv(3)).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> touchEachPixel(net, Nd4j.ones(1, 129, 128), 0, 0))
                .withMessageContaining("129x128 has 16512 pixels")
                .withMessageContaining("must be <= 16384");
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
