package dev.cella.lessons.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * What happened while a network learned: one entry per step and one per epoch.
 *
 * <p>The two losses are different measurements. A step's loss is the one that the updater saw: one batch, in training
 * mode, with the penalties for large weights if the net has any. An epoch's losses are measured after the epoch on
 * training and validation images in the same way (inference mode, no penalties), so you can compare them.
 *
 * <p>A history grows while its training runs and is final afterwards. Any thread can read it.
 */
public final class History {
    /**
     * One step of the updater.
     *
     * @param number counted from 1 over all epochs
     * @param epoch counted from 1
     * @param loss of this step's batch before the step, penalties included; in nats for cross-entropy
     */
    public record Step(int number, int epoch, double loss) {}

    /**
     * The result of an epoch; the validation values are NaN if there are no validation images.
     *
     * @param number counted from 1
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
    private final List<String> warnings = new ArrayList<>();
    private int stepsInEpoch;
    private int keptEpoch;
    private boolean interrupted;
    private boolean stoppedEarly;

    History(String name, long seed, int plannedEpochs) {
        this.name = name;
        this.seed = seed;
        this.plannedEpochs = plannedEpochs;
    }

    /** Returns the name that figures write on this training's curves. */
    public String name() {
        return name;
    }

    /** Returns the seed that determined the order of the images; the same seed gives the same numbers again. */
    public long seed() {
        return seed;
    }

    /** Returns how many epochs were planned; {@link #epochs()} has fewer while training runs and after an interrupt. */
    public int plannedEpochs() {
        return plannedEpochs;
    }

    /** Returns how many steps an epoch has; 0 if that is not known yet. */
    public synchronized int stepsInEpoch() {
        boolean firstIsComplete = !epochs.isEmpty();
        return stepsInEpoch == 0 && firstIsComplete
                ? (int) steps.stream().filter(step -> step.epoch() == 1).count()
                : stepsInEpoch;
    }

    /**
     * Returns the epoch whose weights the net has: the last completed one, or the best one if that was kept; 0 before
     * the first.
     */
    public synchronized int keptEpoch() {
        return keptEpoch > 0 ? keptEpoch : epochs.size();
    }

    /** Returns whether the training ended before its last epoch because the validation loss no longer fell. */
    public synchronized boolean stoppedEarly() {
        return stoppedEarly;
    }

    /**
     * Returns what looked wrong while the training ran, oldest first: a loss that grew, or a net that always gives the
     * same answer.
     */
    public synchronized List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Returns whether an interrupt stopped the training before its last epoch ended. */
    public synchronized boolean interrupted() {
        return interrupted;
    }

    /** Returns the steps so far, oldest first. */
    public synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    /**
     * Returns the losses of the steps without most of their scatter: the exponential moving average, corrected for its
     * start, {@code mₜ = β mₜ₋₁ + (1 − β) lossₜ}, smoothed = {@code mₜ / (1 − βᵗ)} (Kingma and Ba, Adam, 2015, section
     * 3).
     *
     * @param span about how many steps are averaged, at least 1: β = 1 − 1 / span
     * @return one per step; NaN from the first loss that is not finite
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

    /** Returns the completed epochs, oldest first. */
    public synchronized List<Epoch> epochs() {
        return List.copyOf(epochs);
    }

    /**
     * Returns the last completed epoch.
     *
     * @throws IllegalStateException if no epoch was completed
     */
    public synchronized Epoch last() {
        if (epochs.isEmpty()) {
            throw new IllegalStateException("training \"" + name + "\" has 0 of " + plannedEpochs
                    + " epochs completed (a result needs at least 1); let it run longer");
        }
        return epochs.get(epochs.size() - 1);
    }

    /** Returns the epochs as a table: {@code epoch, loss, accuracy, validation loss, validation accuracy, seconds}. */
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

    /** Returns the steps as a table: {@code step, epoch, loss}. */
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

    /** Returns the mean loss of the last {@code count} steps; NaN while there are fewer. */
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

    synchronized void addWarning(String warning) {
        warnings.add(warning);
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

    /** Returns one line: name, epochs, the last epoch's numbers and the seed. */
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
        String training = ", training " + scores(last.loss(), last.accuracy());
        String validation = Double.isNaN(last.validationLoss())
                ? ""
                : "; validation " + scores(last.validationLoss(), last.validationAccuracy());
        return done + training + validation;
    }

    /** Returns the loss, and the accuracy if the answers are classes. */
    private static String scores(double loss, double accuracy) {
        return String.format(Locale.ROOT, "loss %.3f", loss)
                + (Double.isNaN(accuracy) ? "" : String.format(Locale.ROOT, ", accuracy %.3f", accuracy));
    }
}
