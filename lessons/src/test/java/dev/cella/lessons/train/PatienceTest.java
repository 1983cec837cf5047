package dev.cella.lessons.train;

import static dev.cella.lessons.net.SmallNets.hiddenLayerNet;
import static dev.cella.lessons.train.Score.score;
import static dev.cella.lessons.train.Training.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** Noise with random labels: the net memorizes the training images, so the validation loss must rise. */
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
    void training_stops_when_the_validation_loss_has_not_fallen_for_so_many_epochs() {
        History history = training().epochs(60).patience(3).run();

        assertThat(history.stoppedEarly()).isTrue();
        assertThat(history.epochs().size()).isEqualTo(best(history).number() + 3);
        assertThat(history.toString()).contains("of 60 epochs, stopped early, weights of epoch " + history.keptEpoch());
    }

    @Test
    void the_net_has_the_best_weights_again_afterwards() {
        History history = training().epochs(60).patience(3).run();

        assertThat(history.keptEpoch()).isEqualTo(best(history).number());
        assertThat(score(net, unseen, targets).loss()).isCloseTo(best(history).validationLoss(), within(1e-6));
        assertThat(history.last().validationLoss())
                .isFinite()
                .isGreaterThan(best(history).validationLoss());
    }

    @Test
    void the_best_weights_are_kept_without_patience_too() {
        History history = training().epochs(12).keepingBest().run();

        assertThat(history.epochs().size()).isEqualTo(12);
        assertThat(history.stoppedEarly()).isFalse();
        assertThat(score(net, unseen, targets).loss()).isCloseTo(best(history).validationLoss(), within(1e-6));
    }

    @Test
    void without_either_the_net_keeps_its_last_weights() {
        History history = training().epochs(12).run();

        assertThat(history.keptEpoch()).isEqualTo(12);
        assertThat(score(net, unseen, targets).loss()).isEqualTo(history.last().validationLoss());
    }

    @Test
    void small_gains_can_be_taken_for_none() {
        History history = training().epochs(60).patience(2, 1e6).run();

        assertThat(history.epochs().size()).isEqualTo(3); // the first epoch always counts as a gain
    }

    @Test
    void an_interrupt_leaves_the_weights_of_the_moment() {
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

        assertThat(Thread.interrupted()).isTrue();
        assertThat(history.interrupted()).isTrue();
        assertThat(history.keptEpoch()).isEqualTo(history.epochs().size());
        assertThat(score(net, unseen, targets).loss())
                .isNotEqualTo(best(history).validationLoss());
    }

    @Test
    void patience_needs_validation_images() {
        var error = assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> train(net).on(images, targets).patience(3).run())
                .actual();

        assertThat(error.getMessage()).contains("call validate(images, targets) before run()");
    }

    @Test
    void patience_of_no_epoch_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> training().patience(0));
        assertThatIllegalArgumentException().isThrownBy(() -> training().patience(3, -1));
    }
}
