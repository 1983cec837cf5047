package dev.cella.lessons.train;

import static dev.cella.lessons.net.SmallNets.smallCnn;
import static dev.cella.lessons.train.Training.train;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void aTrainingThatGoesWellRaisesNone() {
        History history = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .epochs(5)
                .run();

        assertEquals(List.of(), history.doubts());
    }

    @Test
    void aLossThatGrowsWithoutBecomingNanIsSaidWithTheRangeOfTheImages() {
        History history = train(smallCnn(1, 2, new Sgd(0.03), 7))
                .on(images.mul(255), targets)
                .batch(4)
                .epochs(2)
                .run();

        assertTrue(history.doubts().toString().contains("255"), history.doubts().toString());
        assertTrue(
                history.doubts().toString().contains("images that are not normalized (this batch spans "),
                history.doubts().toString());
    }

    @Test
    void aNetWhoseReluAreAllDeadIsSaidWithTheNameOfTheLayer() {
        MultiLayerNetwork net = smallCnn(1, 2, new Sgd(1e-3), 7);
        net.getLayer(2).getParam("b").assign(-1e6);

        History history = train(net).on(images, targets).epochs(4).run();

        assertEquals(1, history.doubts().size());
        String name = net.getLayerNames().get(2);
        assertTrue(
                history.doubts()
                        .get(0)
                        .startsWith("after epoch 1 the net answers the same for every image, because layer \"" + name
                                + "\" gives 0 for all of them"),
                history.doubts().get(0));
    }

    @Test
    void aLossThatStaysAtTheClassSharesIsSaidOnce() {
        History history = train(smallCnn(1, 2, new Sgd(1e-9), 7))
                .on(images, targets)
                .batch(4)
                .epochs(6)
                .run();

        assertEquals(1, history.doubts().size());
        assertTrue(
                history.doubts().get(0).contains("no better than always answering the class shares (0.693)"),
                history.doubts().get(0));
        assertTrue(
                history.doubts().get(0).contains("(it is 1.0E-9)"),
                history.doubts().get(0));
    }

    @Test
    void classNumbersInsteadOfTargetsAreExplained() {
        var flat = assertThrows(IllegalArgumentException.class, () -> train(smallCnn(1, 2, new Sgd(0.1), 7))
                .on(images, Nd4j.zeros(40)));
        var column = assertThrows(IllegalArgumentException.class, () -> train(smallCnn(1, 2, new Sgd(0.1), 7))
                .on(images, Nd4j.zeros(40, 1)));

        assertTrue(flat.getMessage().contains("take split.targets(), not the class numbers"), flat.getMessage());
        assertTrue(column.getMessage().contains("one-hot targets have a column for each class"), column.getMessage());
    }

    @Test
    void severalLabelsAnImageDoNotSuitSoftmax() {
        targets.putScalar(7, 0, 1);

        var error = assertThrows(IllegalArgumentException.class, () -> train(smallCnn(1, 2, new Sgd(0.1), 7))
                .on(images, targets));

        assertEquals(
                "the targets of image 7 sum to 2 (must be 1 for a net that ends in softmax: one class an image); take"
                        + " one-hot targets, or a net that ends in sigmoid for several labels an image",
                error.getMessage());
    }
}
