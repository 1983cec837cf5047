package dev.cella.lessons.dense;

import static dev.cella.lessons.dense.PixelOrder.shuffledPixels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PixelOrderTest {
    @Test
    void a_new_pixel_is_the_old_one_that_the_order_names() {
        INDArray image = Nd4j.createFromArray(new double[][] {{10, 11}, {12, 13}});
        assertThat(new PixelOrder(2, 0, 3, 1).images(image))
                .isEqualTo(Nd4j.createFromArray(new double[][] {{12, 10}, {13, 11}}));
    }

    @Test
    void all_channels_and_images_get_the_same_order_and_keep_shape_and_type() {
        PixelOrder order = shuffledPixels(6, 4);
        INDArray images =
                Nd4j.rand('f', 3, 2, 2, 3).castTo(DataType.FLOAT); // an order of memory that is not that of the pixels
        INDArray shuffled = order.images(images);
        assertThat(shuffled.shape()).isEqualTo(images.shape());
        assertThat(shuffled.dataType()).isEqualTo(DataType.FLOAT);
        for (int n = 0; n < 3; n++) {
            for (int c = 0; c < 2; c++) {
                assertThat(shuffled.slice(n).slice(c))
                        .isEqualTo(order.images(images.slice(n).slice(c)));
            }
        }
    }

    @Test
    void the_inverse_undoes_an_order() {
        PixelOrder order = shuffledPixels(784, 1);
        INDArray images = Nd4j.rand(DataType.DOUBLE, 5, 1, 28, 28);
        assertThat(order.images(images)).isNotEqualTo(images);
        assertThat(order.inverse().images(order.images(images))).isEqualTo(images);
        assertThat(order.images(order.inverse().images(images))).isEqualTo(images);
    }

    @Test
    void weights_move_along_with_their_pixels() {
        PixelOrder order = shuffledPixels(12, 9);
        INDArray image = Nd4j.rand(DataType.DOUBLE, 3, 4);
        INDArray weights = Nd4j.rand('f', 12, 5).castTo(DataType.DOUBLE);
        INDArray before = image.reshape(1, 12).mmul(weights);
        INDArray after = order.images(image).reshape(1, 12).mmul(order.weights(weights));
        assertThat(after.equalsWithEps(before, 1e-12)).isTrue();
        assertThat(order.images(image).reshape(1, 12).mmul(weights).equalsWithEps(before, 1e-3))
                .isFalse();
    }

    @Test
    void a_seed_draws_one_order_and_every_order_of_three_comes_up() {
        assertThat(shuffledPixels(784, 5).from())
                .containsExactly(shuffledPixels(784, 5).from());
        assertThat(IntStream.range(0, 200)
                        .mapToObj(
                                seed -> Arrays.toString(shuffledPixels(3, seed).from())))
                .contains("[0, 1, 2]", "[0, 2, 1]", "[1, 0, 2]", "[1, 2, 0]", "[2, 0, 1]", "[2, 1, 0]");
    }

    @Test
    void an_index_that_is_used_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PixelOrder(0, 2, 2))
                .withMessage("[0, 2, 2] is not an order of 3 pixels (must use each index from 0 to 2 once); try"
                        + " shuffledPixels(3, 1)");
    }

    @Test
    void images_and_weights_of_another_size_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shuffledPixels(784, 1).images(Nd4j.zeros(2, 1, 32, 32)))
                .withMessage("an order of 784 pixels does not fit values of shape [2, 1, 32, 32] (must be images of 784"
                        + " pixels); try shuffledPixels(1024, 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shuffledPixels(4, 1).weights(Nd4j.zeros(9, 4)))
                .withMessageContaining("weights of shape [4, units]");
    }

    @Test
    void it_reads_in_words() {
        assertThat(new PixelOrder(2, 0, 3, 1)).hasToString("4 pixels in the order 2, 0, 3, …");
        assertThat(new PixelOrder(1, 0)).hasToString("2 pixels in the order 1, 0");
    }
}
