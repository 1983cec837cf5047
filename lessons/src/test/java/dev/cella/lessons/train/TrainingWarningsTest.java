package dev.cella.lessons.train;

import static dev.cella.lessons.net.SmallNets.smallCnn;
import static dev.cella.lessons.train.Training.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;

class TrainingWarningsTest {
    private final INDArray images;
    private final INDArray targets = Nd4j.zeros(40, 2);

    TrainingWarningsTest() {
        Nd4j.getRandom().setSeed(5);
        images = Nd4j.rand(40, 1, 28, 28);
        for (int i = 0; i < 40; i++) {
            targets.putScalar(i, i % 2, 1);
            images.slice(i).muli(0.5).addi(0.5 * (i % 2));
        }
    }

    @Test
    void a_training_that_goes_well_raises_none() {
        History history = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .epochs(5)
                .run();

        assertThat(history.warnings()).isEqualTo(List.of());
    }

    @Test
    void a_loss_that_grows_without_becoming_nan_is_said_with_the_range_of_the_images() {
        History history = train(smallCnn(1, 2, new Sgd(0.03), 7))
                .on(images.mul(255), targets)
                .batch(4)
                .epochs(2)
                .run();

        assertThat(history.warnings().toString()).contains("255");
        assertThat(history.warnings().toString()).contains("the images are not normalized (this batch spans ");
    }

    @Test
    void a_net_whose_relu_are_all_dead_is_said_with_the_name_of_the_layer() {
        MultiLayerNetwork net = smallCnn(1, 2, new Sgd(1e-3), 7);
        net.getLayer(2).getParam("b").assign(-1e6);

        History history = train(net).on(images, targets).epochs(4).run();

        assertThat(history.warnings().size()).isEqualTo(1);
        String name = net.getLayerNames().get(2);
        assertThat(history.warnings().get(0))
                .startsWith("after epoch 1 the net gives the same answer for every image, because layer \"" + name
                        + "\" outputs 0 for all of them");
    }

    @Test
    void a_loss_that_stays_at_the_class_shares_is_said_once() {
        History history = train(smallCnn(1, 2, new Sgd(1e-9), 7))
                .on(images, targets)
                .batch(4)
                .epochs(6)
                .run();

        assertThat(history.warnings().size()).isEqualTo(1);
        assertThat(history.warnings().get(0)).contains("no better than always answering the class frequencies (0.693)");
        assertThat(history.warnings().get(0)).contains("(it is 1.0E-9)");
    }

    @Test
    void class_numbers_instead_of_targets_are_explained() {
        var flat = assertThatIllegalArgumentException()
                .isThrownBy(() -> train(smallCnn(1, 2, new Sgd(0.1), 7)).on(images, Nd4j.zeros(40)))
                .actual();
        var column = assertThatIllegalArgumentException()
                .isThrownBy(() -> train(smallCnn(1, 2, new Sgd(0.1), 7)).on(images, Nd4j.zeros(40, 1)))
                .actual();

        assertThat(flat.getMessage()).contains("use split.targets(), not the class numbers");
        assertThat(column.getMessage()).contains("one-hot targets have one column per class");
    }

    @Test
    void several_labels_an_image_do_not_suit_softmax() {
        targets.putScalar(7, 0, 1);

        var error = assertThatIllegalArgumentException()
                .isThrownBy(() -> train(smallCnn(1, 2, new Sgd(0.1), 7)).on(images, targets))
                .actual();

        assertThat(error.getMessage())
                .isEqualTo("the targets of image 7 sum to 2 (must be 1 for a net that ends in softmax: one class per"
                        + " image); use" + " one-hot targets, or a net that ends in sigmoid for several"
                        + " labels per image");
    }
}
