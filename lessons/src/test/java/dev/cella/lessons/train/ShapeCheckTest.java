package dev.cella.lessons.train;

import static dev.cella.lessons.net.SmallNets.hiddenLayerNet;
import static dev.cella.lessons.net.SmallNets.smallCnn;
import static dev.cella.lessons.train.Training.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

class ShapeCheckTest {
    private final INDArray targets = Nd4j.zeros(4, 2);

    @Test
    void color_images_for_a_gray_net_are_named() {
        assertThat(refused(smallCnn(1, 2, new Sgd(0.1), 7), Nd4j.zeros(4, 3, 28, 28), targets))
                .isEqualTo(
                        "images [4, 3, 28, 28] do not suit a net that reads 1 channels (images are [N, C, H, W], with"
                                + " C the net's channels); build the net for the channels of the images");
    }

    @Test
    void targets_of_other_classes_are_named() {
        assertThat(refused(smallCnn(1, 2, new Sgd(0.1), 7), Nd4j.zeros(4, 1, 28, 28), Nd4j.zeros(4, 5)))
                .isEqualTo("targets [4, 5] do not match the net's output [1, 2] for one image (all but the first number"
                        + " must agree); build the net with as many classes as the targets have columns");
    }

    @Test
    void an_image_size_that_a_convolution_cannot_pass_on_is_named() {
        String message = refused(smallCnn(1, 2, new Sgd(0.1), 7), Nd4j.zeros(4, 1, 64, 64), targets);

        assertThat(message).startsWith("images [4, 1, 64, 64] do not fit through the net");
    }

    @Test
    void an_image_size_that_a_dense_layer_cannot_read_is_named() {
        String message = refused(hiddenLayerNet(1, 2, new Sgd(0.1), 7), Nd4j.zeros(4, 1, 20, 20), targets);

        assertThat(message).startsWith("images [4, 1, 20, 20] do not fit through the net");
    }

    @Test
    void validation_images_are_looked_at_too() {
        MultiLayerNetwork net = smallCnn(1, 2, new Sgd(0.1), 7);

        assertThatIllegalArgumentException().isThrownBy(() -> train(net).validate(Nd4j.zeros(4, 3, 28, 28), targets));
    }

    private static String refused(MultiLayerNetwork net, INDArray images, INDArray targets) {
        return assertThatIllegalArgumentException()
                .isThrownBy(() -> train(net).on(images, targets))
                .actual()
                .getMessage();
    }
}
