package dev.cella.lessons.train;

import static dev.cella.lessons.net.SmallNets.smallCnn;
import static dev.cella.lessons.train.Score.score;
import static dev.cella.lessons.train.Training.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

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

    /** What a training leaves behind when it is interrupted from outside. */
    private record Left(History history, boolean flag, boolean flagInFinished) {}

    InterruptedTrainingTest() {
        for (int i = 0; i < 64; i++) {
            targets.putScalar(i, i % 2, 1);
        }
    }

    @Test
    void the_history_is_returned_and_says_so() throws Exception {
        Left left = interruptedOnceUnderWay();

        assertThat(left.history().interrupted()).isTrue();
        assertThat(left.history().toString()).contains("of 1000000 epochs, interrupted");
        assertThat(left.history().steps().size()).isGreaterThan(0);
    }

    @Test
    void the_flag_is_up_again_afterwards_but_down_for_the_last_report() throws Exception {
        Left left = interruptedOnceUnderWay();

        assertThat(left.flag()).isTrue();
        assertThat(left.flagInFinished()).isFalse();
    }

    @Test
    void the_net_can_be_used_and_trained_on() throws Exception {
        interruptedOnceUnderWay();
        Score between = score(net, images, targets);

        History after = train(net).on(images, targets).epochs(2).run();

        assertThat(Double.isFinite(between.loss())).isTrue();
        assertThat(after.epochs().size()).isEqualTo(2);
        assertThat(after.interrupted()).isFalse();
        assertThat(after.steps().get(0).loss()).isCloseTo(between.loss(), within(0.5));
    }

    @Test
    void a_training_does_not_begin_under_a_flag() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> train(net).on(images, targets).run());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(net.getIterationCount()).isEqualTo(0);
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
