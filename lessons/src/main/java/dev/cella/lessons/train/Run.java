package dev.cella.lessons.train;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.nd4j.linalg.factory.Nd4j;

/** One run of a training: the loop over epochs and batches, and nothing else. */
final class Run {
    /** After an epoch at most this many training images are measured: enough for two digits, and quick. */
    private static final int MEASURED = 1_000;

    private final Learner net;
    private final Samples samples;
    private final Samples measured;
    private final Samples validation;
    private final int batch;
    private final List<Watcher> watchers;
    private final History history;

    /** Prepares a run; {@code validation} may be null. */
    Run(Learner net, Samples samples, Samples validation, int batch, List<Watcher> watchers, History history) {
        this.net = net;
        this.samples = samples;
        this.measured = samples.some(MEASURED, history.seed());
        this.validation = validation;
        this.batch = batch;
        this.watchers = watchers;
        this.history = history;
    }

    /** Runs all epochs, or as many as an interrupt allows; the interrupt flag is then up again. */
    History learn() {
        Nd4j.getRandom().setSeed(history.seed()); // dropout draws from ND4J's one generator
        boolean flagged = false;
        long imagesInAll = (long) history.plannedEpochs() * samples.size();
        try (Reporter reporter = new Reporter(history, watchers, imagesInAll)) {
            flagged = endedByInterrupt(reporter);
        } finally {
            if (flagged) {
                Thread.currentThread().interrupt();
            }
        }
        return history;
    }

    /** Runs the epochs. If an interrupt ends them its flag is taken down, so that the last report can still be shown. */
    private boolean endedByInterrupt(Reporter reporter) {
        try {
            for (int epoch = 1; epoch <= history.plannedEpochs(); epoch++) {
                learn(epoch, reporter);
                measure(epoch, reporter);
            }
            return false;
        } catch (CancellationException e) {
            history.markInterrupted();
            return Thread.interrupted();
        }
    }

    private void learn(int epoch, Reporter reporter) {
        int[] order = samples.shuffledRows(history.seed() * 1_000_003L + epoch);
        int parts = (order.length + batch - 1) / batch;
        for (int part = 0; part < parts; part++) {
            stopIfInterrupted();
            int[] rows = Arrays.copyOfRange(order, bound(part, parts), bound(part + 1, parts));
            Samples some = samples.pick(rows);
            net.step(some.images(), some.targets());
            history.addStep(epoch, net.stepLoss());
            Alarm.check(net, history, some.images());
            reporter.stepped(rows.length);
        }
    }

    /** Cuts an epoch into batches of equal size but for one image, so that no tiny last batch makes a wild step. */
    private int bound(int part, int parts) {
        return (int) ((long) part * samples.size() / parts);
    }

    private void measure(int epoch, Reporter reporter) {
        Score training = Score.of(net, measured);
        Score unseen = validation == null ? null : Score.of(net, validation);
        history.add(new History.Epoch(
                epoch,
                training.loss(),
                training.accuracy(),
                unseen == null ? Double.NaN : unseen.loss(),
                unseen == null ? Double.NaN : unseen.accuracy(),
                reporter.seconds()));
    }

    /**
     * Called between two pieces of work, when the net is whole.
     *
     * @throws CancellationException if the thread's interrupt flag is up
     */
    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }
}
