package dev.cella.lessons.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * What happened while a network learned: one entry a step, one entry an epoch.
 *
 * <p>The two losses are different measurements. A step's loss is what the updater saw: one batch, in training mode, with
 * the penalties for large weights if the net has any. An epoch's losses are measured after the epoch on training and
 * validation images in the same way (inference mode, no penalties), so that those two can be compared.
 *
 * <p>A history grows while its training runs and is final afterwards. It may be read from any thread.
 */
public final class History {
    /**
     * One step of the updater.
     *
     * @param number counts from 1 over all epochs
     * @param epoch counts from 1
     * @param loss of this step's batch before the step, penalties included; in nats for cross-entropy
     */
    public record Step(int number, int epoch, double loss) {}

    /**
     * What the net could do after an epoch; the validation values are NaN when no validation images were given.
     *
     * @param number counts from 1
     * @param loss mean over training images, in nats for cross-entropy
     * @param accuracy share of training images classified correctly, in [0,1]
     * @param validationLoss mean over the validation images
     * @param validationAccuracy share of the validation images classified correctly, in [0,1]
     * @param seconds since the training began
     */
    public record Epoch(
            int number,
            double loss,
            double accuracy,
            double validationLoss,
            double validationAccuracy,
            double seconds) {}

    private final String name;
    private final long seed;
    private final int plannedEpochs;
    private final List<Step> steps = new ArrayList<>();
    private final List<Epoch> epochs = new ArrayList<>();
    private boolean interrupted;

    History(String name, long seed, int plannedEpochs) {
        this.name = name;
        this.seed = seed;
        this.plannedEpochs = plannedEpochs;
    }

    /** The name that figures write on this training's curves. */
    public String name() {
        return name;
    }

    /** The seed that decided the order of the images; the same seed gives the same numbers again. */
    public long seed() {
        return seed;
    }

    /** How many epochs were asked for; fewer are in {@link #epochs()} while training runs and after an interrupt. */
    public int plannedEpochs() {
        return plannedEpochs;
    }

    /** Whether the training was stopped by an interrupt before its last epoch ended. */
    public synchronized boolean interrupted() {
        return interrupted;
    }

    /** The steps so far, oldest first. */
    public synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The completed epochs, oldest first. */
    public synchronized List<Epoch> epochs() {
        return List.copyOf(epochs);
    }

    /**
     * The last completed epoch.
     *
     * @throws IllegalStateException if no epoch was completed
     */
    public synchronized Epoch last() {
        if (epochs.isEmpty()) {
            throw new IllegalStateException("training \"" + name + "\" has 0 of " + plannedEpochs
                    + " epochs behind it (at least 1 is needed for a result); let it run longer");
        }
        return epochs.get(epochs.size() - 1);
    }

    /** The epochs as a table: {@code epoch, loss, accuracy, validation loss, validation accuracy, seconds}. */
    public Table table() {
        List<Epoch> rows = epochs();
        return Table.create(
                name,
                IntColumn.create("epoch", rows.stream().mapToInt(Epoch::number)),
                DoubleColumn.create("loss", rows.stream().mapToDouble(Epoch::loss)),
                DoubleColumn.create("accuracy", rows.stream().mapToDouble(Epoch::accuracy)),
                DoubleColumn.create("validation loss", rows.stream().mapToDouble(Epoch::validationLoss)),
                DoubleColumn.create("validation accuracy", rows.stream().mapToDouble(Epoch::validationAccuracy)),
                DoubleColumn.create("seconds", rows.stream().mapToDouble(Epoch::seconds)));
    }

    /** The steps as a table: {@code step, epoch, loss}. */
    public Table stepTable() {
        List<Step> rows = steps();
        return Table.create(
                name,
                IntColumn.create("step", rows.stream().mapToInt(Step::number)),
                IntColumn.create("epoch", rows.stream().mapToInt(Step::epoch)),
                DoubleColumn.create("loss", rows.stream().mapToDouble(Step::loss)));
    }

    synchronized void addStep(int epoch, double loss) {
        steps.add(new Step(steps.size() + 1, epoch, loss));
    }

    synchronized Step firstStep() {
        return steps.get(0);
    }

    synchronized Step lastStep() {
        return steps.get(steps.size() - 1);
    }

    synchronized void add(Epoch epoch) {
        epochs.add(epoch);
    }

    synchronized void markInterrupted() {
        interrupted = true;
    }

    /** One line: name, epochs, the last epoch's numbers and the seed. */
    @Override
    public String toString() {
        return name + ": " + summary() + " (seed " + seed + ")";
    }

    synchronized String summary() {
        String done = epochs.size() + " of " + plannedEpochs + " epochs" + (interrupted ? ", interrupted" : "");
        if (epochs.isEmpty()) {
            return done;
        }
        Epoch last = last();
        String training = String.format(Locale.ROOT, ", loss %.3f, accuracy %.3f", last.loss(), last.accuracy());
        String validation = Double.isNaN(last.validationLoss())
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; validation loss %.3f, accuracy %.3f",
                        last.validationLoss(),
                        last.validationAccuracy());
        return done + training + validation;
    }
}
