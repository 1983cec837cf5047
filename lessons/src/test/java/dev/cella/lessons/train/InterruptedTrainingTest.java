package dev.cella.lessons.train;

import static dev.cella.lessons.net.SmallNets.smallCnn;
import static dev.cella.lessons.train.Score.score;
import static dev.cella.lessons.train.Training.train;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

class InterruptedTrainingTest {
    private static final int NEVER_DONE = 1_000_000;

    private final INDArray images = Nd4j.rand(64, 1, 28, 28);
    private final INDArray targets = Nd4j.zeros(64, 2);
    private final MultiLayerNetwork net = smallCnn(1, 2, new Adam(1e-3), 7);

    /** What a training that was interrupted from outside left behind. */
    private record Left(History history, boolean flag, boolean flagInFinished) {}

    InterruptedTrainingTest() {
        for (int i = 0; i < 64; i++) {
            targets.putScalar(i, i % 2, 1);
        }
    }

    @Test
    void theHistoryIsReturnedAndSaysSo() throws Exception {
        Left left = interruptedOnceUnderWay();

        assertTrue(left.history().interrupted());
        assertTrue(
                left.history().toString().contains("of 1000000 epochs, interrupted"),
                left.history().toString());
        assertTrue(left.history().steps().size() > 0);
    }

    @Test
    void theFlagIsUpAgainAfterwardsButDownForTheLastReport() throws Exception {
        Left left = interruptedOnceUnderWay();

        assertTrue(left.flag());
        assertFalse(left.flagInFinished());
    }

    @Test
    void theNetCanBeUsedAndTrainedOn() throws Exception {
        interruptedOnceUnderWay();
        Score between = score(net, images, targets);

        History after = train(net).on(images, targets).epochs(2).run();

        assertTrue(Double.isFinite(between.loss()));
        assertEquals(2, after.epochs().size());
        assertFalse(after.interrupted());
        assertEquals(between.loss(), after.steps().get(0).loss(), 0.5);
    }

    @Test
    void aTrainingDoesNotBeginUnderAFlag() {
        Thread.currentThread().interrupt();

        assertThrows(
                CancellationException.class,
                () -> train(net).on(images, targets).run());

        assertTrue(Thread.interrupted());
        assertEquals(0, net.getIterationCount());
    }

    private Left interruptedOnceUnderWay() throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        boolean[] flagInFinished = {false};
        TrainingObserver watcher = new TrainingObserver() {
            @Override
            public void updated(History history) {
                underWay.countDown();
            }

            @Override
            public void finished(History history) {
                flagInFinished[0] = Thread.currentThread().isInterrupted();
            }
        };
        CompletableFuture<Left> left = new CompletableFuture<>();
        Thread cell = new Thread(() -> {
            try {
                History history = train(net)
                        .on(images, targets)
                        .epochs(NEVER_DONE)
                        .watching(watcher)
                        .run();
                left.complete(new Left(history, Thread.currentThread().isInterrupted(), flagInFinished[0]));
            } catch (RuntimeException | Error e) {
                left.completeExceptionally(e);
            }
        });
        cell.start();
        underWay.await();
        cell.interrupt();
        return left.get();
    }
}
