package dev.cella.lessons.train;

import dev.cella.kernel.spi.Interrupts;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.nd4j.linalg.factory.Nd4j;

/** One run of a training: just the loop over epochs and batches. */
final class TrainingLoop {
    /** After an epoch, at most this many training images are measured: enough for two digits, and fast. */
    private static final int MEASURED = 1_000;

    private final NetAdapter net;
    private final LabeledImages samples;
    private final LabeledImages measured;
    private final LabeledImages validation;
    private final int batch;
    private final List<TrainingObserver> watchers;
    private final History history;
    private final TrainingWarnings warnings;
    private final EarlyStopping best;

    /** Prepares a run; {@code validation} and {@code best} may be null, and the latter is only used with the former. */
    TrainingLoop(
            NetAdapter net,
            LabeledImages samples,
            LabeledImages validation,
            int batch,
            List<TrainingObserver> watchers,
            History history,
            EarlyStopping best) {
        this.net = net;
        this.samples = samples;
        this.measured = samples.some(MEASURED, history.seed());
        this.validation = validation;
        this.batch = batch;
        this.watchers = watchers;
        this.history = history;
        this.warnings = new TrainingWarnings(net, history, measured);
        this.best = best;
        history.planStepsInEpoch(parts());
    }

    /** Runs all epochs, or as many as an interrupt or patience allows; after an interrupt, the flag is set again. */
    History learn() {
        Nd4j.getRandom().setSeed(history.seed()); // dropout uses ND4J's only generator
        boolean flagged = false;
        long imagesInAll = (long) history.plannedEpochs() * samples.size();
        try (Reporter reporter = new Reporter(history, watchers, imagesInAll, System::nanoTime)) {
            flagged = endedByInterrupt(reporter);
        } finally {
            if (flagged) {
                Thread.currentThread().interrupt();
            }
        }
        return history;
    }

    /** Runs the epochs. If an interrupt ends them, its flag is cleared, so that the last report can still be shown. */
    private boolean endedByInterrupt(Reporter reporter) {
        try {
            epochs(reporter);
            keepBest();
            return false;
        } catch (TrainingDivergedException e) {
            keepBest();
            throw e;
        } catch (CancellationException e) {
            history.markInterrupted();
            boolean requested = Interrupts.requested();
            Thread.interrupted();
            return requested;
        }
    }

    private void epochs(Reporter reporter) {
        for (int epoch = 1; epoch <= history.plannedEpochs(); epoch++) {
            learn(epoch, reporter);
            measure(epoch, reporter);
            if (best != null) {
                best.look(history.last());
                if (best.outOfPatience(epoch) && epoch < history.plannedEpochs()) {
                    history.markStoppedEarly();
                    return;
                }
            }
        }
    }

    /** Restores the best weights and says so, because the net then differs from the last line of numbers. */
    private void keepBest() {
        if (best != null && best.epoch() > 0) {
            best.restore();
            history.markKept(best.epoch());
            if (best.epoch() < history.epochs().size() || history.stoppedEarly()) {
                System.out.println(
                        history.name() + (history.stoppedEarly() ? " stopped early" : " ended") + " after epoch "
                                + history.epochs().size() + "; the net has the weights of epoch " + best.epoch()
                                + ", whose validation loss was the lowest");
            }
        }
    }

    private void learn(int epoch, Reporter reporter) {
        int[] order = samples.shuffledRows(history.seed() * 1_000_003L + epoch);
        int parts = parts();
        for (int part = 0; part < parts; part++) {
            stopIfInterrupted();
            int[] rows = Arrays.copyOfRange(order, bound(part, parts), bound(part + 1, parts));
            LabeledImages some = samples.pick(rows);
            net.step(some.images(), some.targets());
            history.addStep(epoch, net.stepLoss());
            DivergenceCheck.check(net, history, some.images());
            warnings.afterStep(some.images());
            reporter.stepped(rows.length);
        }
    }

    private int parts() {
        return (samples.size() + batch - 1) / batch;
    }

    /**
     * Cuts an epoch into batches whose sizes differ by at most one image, so that no tiny last batch makes a wild step.
     */
    private int bound(int part, int parts) {
        return (int) ((long) part * samples.size() / parts);
    }

    private void measure(int epoch, Reporter reporter) {
        NetAdapter.Measured answers = net.measure(measured);
        Score training = Score.of(net, answers, measured.targets());
        Score unseen = validation == null ? null : Score.of(net, net.measure(validation), validation.targets());
        history.add(new History.Epoch(
                epoch,
                training.loss(),
                training.accuracy(),
                unseen == null ? Double.NaN : unseen.loss(),
                unseen == null ? Double.NaN : unseen.accuracy(),
                reporter.seconds()));
        warnings.afterEpoch(answers);
    }

    /**
     * Is called between two pieces of work, when the net is consistent.
     *
     * @throws CancellationException if the cell or the thread was interrupted
     */
    static void stopIfInterrupted() {
        if (Interrupts.requested()) {
            throw new CancellationException("interrupted");
        }
    }
}
