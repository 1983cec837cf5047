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
    private final List<String> doubts = new ArrayList<>();
    private int stepsInEpoch;
    private int keptEpoch;
    private boolean interrupted;
    private boolean stoppedEarly;

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

    /** How many steps an epoch has; 0 if that is not known yet. */
    public synchronized int stepsInEpoch() {
        boolean firstIsComplete = !epochs.isEmpty();
        return stepsInEpoch == 0 && firstIsComplete
                ? (int) steps.stream().filter(step -> step.epoch() == 1).count()
                : stepsInEpoch;
    }

    /** The epoch whose weights the net has: the last completed one, or the best one if those were kept; 0 before it. */
    public synchronized int keptEpoch() {
        return keptEpoch > 0 ? keptEpoch : epochs.size();
    }

    /** Whether the training ended before its last epoch because the validation loss no longer fell. */
    public synchronized boolean stoppedEarly() {
        return stoppedEarly;
    }

    /** What looked wrong while the training ran, oldest first: a loss that grew, a net that gives one answer to all. */
    public synchronized List<String> doubts() {
        return List.copyOf(doubts);
    }

    /** Whether the training was stopped by an interrupt before its last epoch ended. */
    public synchronized boolean interrupted() {
        return interrupted;
    }

    /** The steps so far, oldest first. */
    public synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    /**
     * The losses of the steps without most of their scatter: the exponential moving mean, free of the pull of its start,
     * {@code mₜ = β mₜ₋₁ + (1 − β) lossₜ}, smoothed = {@code mₜ / (1 − βᵗ)} (Kingma and Ba, Adam, 2015, section 3).
     *
     * @param span about how many steps are averaged, at least 1: β = 1 − 1 / span
     * @return one for each step; from a loss that is not finite on, NaN
     */
    public double[] smoothedLosses(int span) {
        if (span < 1) {
            throw new IllegalArgumentException(
                    "a mean over " + span + " steps has no value (must be >= 1); try stepsInEpoch() / 4");
        }
        List<Step> rows = steps();
        double keep = 1 - 1.0 / span;
        double[] smoothed = new double[rows.size()];
        double mean = 0;
        double weight = 0;
        for (int i = 0; i < smoothed.length; i++) {
            mean = keep * mean + (1 - keep) * rows.get(i).loss();
            weight = keep * weight + (1 - keep);
            smoothed[i] = mean / weight;
        }
        return smoothed;
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

    /** The mean loss of the last {@code count} steps; NaN while there are fewer. */
    synchronized double meanOfLast(int count) {
        return steps.size() < count
                ? Double.NaN
                : steps.subList(steps.size() - count, steps.size()).stream()
                        .mapToDouble(Step::loss)
                        .average()
                        .orElse(Double.NaN);
    }

    synchronized void planStepsInEpoch(int count) {
        stepsInEpoch = count;
    }

    synchronized void addDoubt(String doubt) {
        doubts.add(doubt);
    }

    synchronized void markStoppedEarly() {
        stoppedEarly = true;
    }

    synchronized void markKept(int epoch) {
        keptEpoch = epoch;
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
        String done = epochs.size() + " of " + plannedEpochs + " epochs" + (interrupted ? ", interrupted" : "")
                + (stoppedEarly ? ", stopped early" : "")
                + (keptEpoch > 0 && keptEpoch < epochs.size() ? ", weights of epoch " + keptEpoch : "");
        if (epochs.isEmpty()) {
            return done;
        }
        Epoch last = last();
        String training =
                String.format(Locale.ROOT, ", training loss %.3f, accuracy %.3f", last.loss(), last.accuracy());
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
