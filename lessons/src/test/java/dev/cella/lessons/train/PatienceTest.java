package dev.cella.lessons.train;

import static dev.cella.lessons.net.SmallNets.hiddenLayerNet;
import static dev.cella.lessons.train.Score.score;
import static dev.cella.lessons.train.Training.train;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** Noise with labels by chance: the training images are learned by heart, and the validation loss must rise. */
class PatienceTest {
    private final INDArray images;
    private final INDArray unseen;
    private final INDArray targets = Nd4j.zeros(40, 2);
    private final MultiLayerNetwork net = hiddenLayerNet(1, 2, new Adam(3e-3), 7);

    PatienceTest() {
        Nd4j.getRandom().setSeed(5);
        images = Nd4j.rand(40, 1, 28, 28);
        unseen = Nd4j.rand(40, 1, 28, 28);
        for (int i = 0; i < 40; i++) {
            targets.putScalar(i, i % 2, 1);
        }
    }

    private Training training() {
        return train(net).on(images, targets).validate(unseen, targets);
    }

    private static History.Epoch best(History history) {
        return history.epochs().stream()
                .min(Comparator.comparingDouble(History.Epoch::validationLoss))
                .orElseThrow();
    }

    @Test
    void trainingStopsWhenTheValidationLossHasNotFallenForSoManyEpochs() {
        History history = training().epochs(60).patience(3).run();

        assertTrue(history.stoppedEarly());
        assertEquals(best(history).number() + 3, history.epochs().size());
        assertTrue(
                history.toString().contains("of 60 epochs, stopped early, weights of epoch " + history.keptEpoch()),
                history.toString());
    }

    @Test
    void theNetHasTheBestWeightsAgainAfterwards() {
        History history = training().epochs(60).patience(3).run();

        assertEquals(best(history).number(), history.keptEpoch());
        assertEquals(best(history).validationLoss(), score(net, unseen, targets).loss(), 1e-6);
        assertTrue(history.last().validationLoss() > best(history).validationLoss());
    }

    @Test
    void theBestWeightsAreKeptWithoutPatienceToo() {
        History history = training().epochs(12).keepingBest().run();

        assertEquals(12, history.epochs().size());
        assertFalse(history.stoppedEarly());
        assertEquals(best(history).validationLoss(), score(net, unseen, targets).loss(), 1e-6);
    }

    @Test
    void withoutEitherTheNetKeepsItsLastWeights() {
        History history = training().epochs(12).run();

        assertEquals(12, history.keptEpoch());
        assertEquals(
                history.last().validationLoss(), score(net, unseen, targets).loss());
    }

    @Test
    void smallGainsCanBeTakenForNone() {
        History history = training().epochs(60).patience(2, 1e6).run();

        assertEquals(3, history.epochs().size()); // the first epoch is a gain over nothing
    }

    @Test
    void anInterruptLeavesTheWeightsOfTheMoment() {
        int[] calls = {0};
        TrainingObserver stop = new TrainingObserver() {
            @Override
            public void updated(History history) {
                if (history.epochs().size() > best(history).number() + 1 && calls[0]++ == 0) {
                    Thread.currentThread().interrupt();
                }
            }
        };

        History history =
                training().epochs(1_000_000).keepingBest().watching(stop).run();

        assertTrue(Thread.interrupted());
        assertTrue(history.interrupted());
        assertEquals(history.epochs().size(), history.keptEpoch());
        assertNotEquals(
                best(history).validationLoss(), score(net, unseen, targets).loss());
    }

    @Test
    void patienceNeedsValidationImages() {
        var error = assertThrows(
                IllegalStateException.class,
                () -> train(net).on(images, targets).patience(3).run());

        assertTrue(error.getMessage().contains("say validate(images, targets) before run()"), error.getMessage());
    }

    @Test
    void patienceOfNoEpochIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> training().patience(0));
        assertThrows(IllegalArgumentException.class, () -> training().patience(3, -1));
    }
}
