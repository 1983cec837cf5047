package dev.cella.lessons.regularize;

import dev.cella.lessons.train.History;
import java.util.List;

/**
 * Where early stopping would have ended a training, found in its history.
 *
 * <p>Training ends when the validation loss has not been lower than its best so far for {@code patience} epochs; the weights of the
 * best epoch are kept (Prechelt, Early stopping: but when?, 1998).
 *
 * @param patience epochs without a lower validation loss after which training ends, at least 1
 * @param lastEpoch the last epoch that is trained, counted from 1
 * @param keptEpoch the epoch whose weights are kept, counted from 1
 * @param loss the validation loss of that epoch
 */
public record StoppedTraining(int patience, int lastEpoch, int keptEpoch, double loss) {

    /**
     * Goes through the epochs of a training as early stopping would.
     *
     * @throws IllegalArgumentException if patience is less than 1, or the history has no validation losses
     */
    public static StoppedTraining withPatience(int patience, History history) {
        List<History.Epoch> epochs = history.epochs();
        if (patience < 1 || epochs.isEmpty() || Double.isNaN(history.last().validationLoss())) {
            throw new IllegalArgumentException("a patience of " + patience + " on " + epochs.size()
                    + " epochs cannot be judged (must be >= 1, with validation losses); call validate(images, targets)"
                    + " before run()");
        }
        return of(
                patience,
                epochs.stream().mapToDouble(History.Epoch::validationLoss).toArray());
    }

    static StoppedTraining of(int patience, double... losses) {
        int kept = 0;
        int epoch = 0;
        while (epoch + 1 < losses.length && epoch - kept < patience) {
            epoch++;
            kept = losses[epoch] < losses[kept] ? epoch : kept;
        }
        return new StoppedTraining(patience, epoch + 1, kept + 1, losses[kept]);
    }

    /** Returns {@code patience 3: stops after epoch 17, keeps epoch 14}. */
    @Override
    public String toString() {
        return "patience " + patience + ": stops after epoch " + lastEpoch + ", keeps epoch " + keptEpoch;
    }
}
