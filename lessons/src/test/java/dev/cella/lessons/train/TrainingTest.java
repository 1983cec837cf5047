package dev.cella.lessons.train;

import static dev.cella.lessons.net.SmallNets.hiddenLayerNet;
import static dev.cella.lessons.net.SmallNets.smallCnn;
import static dev.cella.lessons.train.Training.train;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import tech.tablesaw.api.Table;

class TrainingTest {
    /** 50 images, dark with label 0 and bright with label 1. */
    private final INDArray targets = Nd4j.zeros(50, 2);

    private final INDArray images = Nd4j.zeros(50, 1, 28, 28);

    TrainingTest() {
        Nd4j.getRandom().setSeed(1);
        for (int i = 0; i < 50; i++) {
            targets.putScalar(i, i % 2, 1);
            images.slice(i).assign(Nd4j.rand(1, 28, 28).muli(0.5).addi(0.5 * (i % 2)));
        }
    }

    @Test
    void aNetLearnsToTellDarkFromBright() {
        History history = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .validate(images, targets)
                .epochs(8)
                .batch(10)
                .run();

        assertEquals(1.0, history.last().validationAccuracy());
        assertTrue(history.last().loss() < history.steps().get(0).loss() / 2, history.toString());
    }

    @Test
    void theSameSeedGivesTheSameNumbersBitForBit() {
        History first = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .epochs(3)
                .run();
        Nd4j.rand(100); // whatever else draws random numbers in between
        History second = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .epochs(3)
                .run();

        assertEquals(first.steps(), second.steps());
        assertEquals(losses(first), losses(second));
    }

    @Test
    void anotherSeedGivesAnotherOrder() {
        History first = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .seed(1)
                .epochs(1)
                .run();
        History second = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .seed(2)
                .epochs(1)
                .run();

        assertFalse(first.steps().equals(second.steps()));
    }

    @Test
    void oneBatchAnEpochIsWhatFitOfDl4jDoes() {
        MultiLayerNetwork plain = hiddenLayerNet(1, 2, new Sgd(0.1), 7);
        History history = train(hiddenLayerNet(1, 2, new Sgd(0.1), 7))
                .on(images, targets)
                .batch(50)
                .epochs(15)
                .run();

        for (History.Step step : history.steps()) {
            plain.fit(images, targets);
            assertEquals(plain.score(), step.loss(), 1e-5);
        }
    }

    @Test
    void batchesAreOfEqualSizeAndCoverAnEpoch() {
        History history = train(hiddenLayerNet(1, 2, new Sgd(0.1), 7))
                .on(images, targets)
                .batch(16)
                .epochs(2)
                .run();

        assertEquals(2 * 4, history.steps().size()); // 12, 13, 12 and 13 images
        assertEquals(2, history.steps().get(4).epoch());
    }

    @Test
    void theHistoryIsATable() {
        History history = train(hiddenLayerNet(1, 2, new Sgd(0.1), 7))
                .on(images, targets)
                .named("dark or bright")
                .epochs(2)
                .run();

        Table epochs = history.table();
        assertEquals("dark or bright", epochs.name());
        assertEquals(
                List.of("epoch", "loss", "accuracy", "validation loss", "validation accuracy", "seconds"),
                epochs.columnNames());
        assertEquals(history.last().loss(), epochs.doubleColumn("loss").get(1));
        assertTrue(epochs.doubleColumn("validation loss").isMissing(0));
        assertEquals(List.of("step", "epoch", "loss"), history.stepTable().columnNames());
        assertEquals(4, history.stepTable().rowCount());
    }

    @Test
    void watchersHearOfTheStartAndTheEndOnce() {
        List<String> heard = new ArrayList<>();
        TrainingObserver watcher = new TrainingObserver() {
            @Override
            public void started(History history) {
                heard.add("started with " + history.steps().size() + " steps");
            }

            @Override
            public void finished(History history) {
                heard.add("finished with " + history.steps().size() + " steps");
            }
        };

        train(hiddenLayerNet(1, 2, new Sgd(0.1), 7))
                .on(images, targets)
                .epochs(2)
                .watching(watcher)
                .run();

        assertEquals(List.of("started with 0 steps", "finished with 4 steps"), heard);
    }

    @Test
    void aLossThatIsNotANumberIsNoticedAtOnceAndExplained() {
        images.putScalar(3, 0, 5, 5, Double.NaN);

        var error = assertThrows(TrainingDivergedException.class, () -> train(hiddenLayerNet(1, 2, new Sgd(0.1), 7))
                .on(images, targets)
                .batch(50)
                .run());

        assertEquals(1, error.history().steps().size());
        assertTrue(
                error.getMessage().startsWith("the loss became NaN at step 1 of training \"training\""),
                error.getMessage());
        assertTrue(
                error.getMessage().contains("because 1 of the 39200 values of this batch's images are NaN or infinite"),
                error.getMessage());
    }

    @Test
    void weightsThatOverflowAreNoticedThoughReluHidesThemFromTheLoss() {
        MultiLayerNetwork net = smallCnn(1, 2, new Sgd(1e38), 7);

        var error = assertThrows(
                TrainingDivergedException.class,
                () -> train(net).on(images.mul(255), targets).run());

        assertTrue(
                error.getMessage().contains("images that are not normalized (this batch spans 0"), error.getMessage());
    }

    @Test
    void aLossThatExplodesOnNormalizedImagesIsLaidToTheLearningRate() {
        var error = assertThrows(TrainingDivergedException.class, () -> train(smallCnn(1, 2, new Sgd(1e38), 7))
                .on(images, targets)
                .run());

        assertTrue(
                error.getMessage()
                        .contains("likely because of a learning rate that is too large (it is 1.0E38), not of the"
                                + " images (this batch spans "),
                error.getMessage());
    }

    @Test
    void aGraphLearnsTheSameAsTheSameLayersInARowBitForBit() {
        History row = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .epochs(2)
                .run();
        History graph = train(smallCnn(1, 2, new Adam(1e-3), 7).toComputationGraph())
                .on(images, targets)
                .epochs(2)
                .run();
        History again = train(smallCnn(1, 2, new Adam(1e-3), 7).toComputationGraph())
                .on(images, targets)
                .epochs(2)
                .run();

        assertEquals(row.steps(), graph.steps());
        assertEquals(graph.steps(), again.steps());
        assertEquals(losses(graph), losses(again));
    }

    @Test
    void wordsOutOfOrderAreExplained() {
        var error = assertThrows(IllegalStateException.class, () -> train(hiddenLayerNet(1, 2, new Sgd(0.1), 7))
                .run());

        assertEquals(
                "training \"training\" has no images (at least one is needed); say train(net).on(images, targets) before"
                        + " run()",
                error.getMessage());
    }

    private static List<Double> losses(History history) {
        return history.epochs().stream().map(History.Epoch::loss).toList();
    }
}
