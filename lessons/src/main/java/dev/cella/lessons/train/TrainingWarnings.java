package dev.cella.lessons.train;

import dev.cella.lessons.trace.JavaArrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Notices a training that continues without errors but learns nothing; warns about each thing once.
 *
 * <p>Unlike {@link DivergenceCheck}, it ends nothing: a loss may come down again, and a slow start may be intended.
 */
final class TrainingWarnings {
    /**
     * A loss this many times its start, over {@link #STEPS} steps, is growing; starting from 0.7 nats, softmax cannot
     * reach much more.
     */
    private static final double GROWN = 10;

    private static final int STEPS = 10;

    /** After this many epochs and steps without any progress, it is no longer a slow start. */
    private static final int STUCK_EPOCHS = 3;

    private static final int STUCK_STEPS = 30;

    private final NetAdapter net;
    private final History history;
    private final LabeledImages samples;
    private boolean growthSaid;
    private boolean sameSaid;
    private boolean stuckSaid;

    TrainingWarnings(NetAdapter net, History history, LabeledImages samples) {
        this.net = net;
        this.history = history;
        this.samples = samples;
    }

    /** Checks the loss of the last few steps. */
    void afterStep(INDArray images) {
        if (growthSaid) {
            return;
        }
        double start = Math.abs(history.firstStep().loss());
        double now = history.meanOfLast(STEPS);
        if (now > GROWN * start && start > 0) {
            growthSaid = true;
            say("the loss grew from " + LikelyCauses.number(start) + " to " + LikelyCauses.number(now) + " by step "
                    + history.lastStep().number() + " (it should fall), " + LikelyCauses.likely(net, images));
        }
    }

    /** Checks the net's answers for the measured training images. */
    void afterEpoch(NetAdapter.Measured measured) {
        if (!sameSaid && sameForAll(measured.answers())) {
            sameSaid = true;
            stuckSaid = true;
            INDArray some = samples.between(0, Math.min(samples.size(), 64)).images();
            say("after epoch " + history.last().number() + " the net gives the same answer for every image" + dead(some)
                    + ", " + LikelyCauses.likely(net, some));
        } else if (!stuckSaid && stuck()) {
            stuckSaid = true;
            String rate = LikelyCauses.rate(net);
            say(String.format(
                    Locale.ROOT,
                    "the loss has been %.3f for %d epochs, no better than always answering the class frequencies"
                            + " (%.3f), so the net sees nothing in the images yet; try another learning rate%s and"
                            + " normalized images, and check whether each image has its own target",
                    history.last().loss(),
                    STUCK_EPOCHS,
                    entropyOfShares(),
                    rate.isEmpty() ? "" : " (it is " + rate + ")"));
        }
    }

    private void say(String warning) {
        history.addWarning(warning);
        System.out.println("Note on " + history.name() + ": " + warning);
    }

    private static boolean sameForAll(INDArray answers) {
        return answers.size(0) > 1
                && answers.max(0).subi(answers.min(0)).maxNumber().doubleValue() < 1e-7;
    }

    /** Names the first layer that outputs only zeros. */
    private String dead(INDArray images) {
        for (Map.Entry<String, INDArray> layer : net.activations(images).entrySet()) {
            if (layer.getValue().amaxNumber().doubleValue() == 0) {
                return ", because layer \"" + layer.getKey() + "\" outputs 0 for all of them: its ReLUs are dead and"
                        + " pass no gradient to the layers before";
            }
        }
        return "";
    }

    /**
     * Returns whether the losses of the last epochs are not falling and are no better than knowing only the class
     * frequencies.
     */
    private boolean stuck() {
        List<History.Epoch> epochs = history.epochs();
        if (epochs.size() < STUCK_EPOCHS
                || history.stepsInEpoch() * STUCK_EPOCHS < STUCK_STEPS
                || samples.targets().rank() != 2
                || !(net.outputActivation() instanceof ActivationSoftmax)) {
            return false;
        }
        List<History.Epoch> last = epochs.subList(epochs.size() - STUCK_EPOCHS, epochs.size());
        double lazy = entropyOfShares() * 0.995;
        boolean falls = last.get(STUCK_EPOCHS - 1).loss() < 0.98 * last.get(0).loss();
        return !falls && last.stream().allMatch(epoch -> epoch.loss() > lazy);
    }

    /**
     * Returns the lowest possible cross-entropy of one answer for all images: −Σ pₖ ln pₖ with the class frequencies
     * pₖ, in nats.
     */
    private double entropyOfShares() {
        double entropy = 0;
        for (double share : JavaArrays.values(samples.targets().mean(0))) {
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        return entropy;
    }
}
