package dev.cella.lessons.train;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Notices at once when a loss or weight becomes NaN or infinite, because nothing learned after that means anything. */
final class DivergenceCheck {
    /**
     * A loss this many times the first one (or 1 nat, if that is larger) has exploded, even if it is still a number.
     */
    private static final double EXPLODED = 1_000;

    private DivergenceCheck() {}

    /**
     * Checks the last step.
     *
     * @throws TrainingDivergedException if its loss or any weight after it is NaN or infinite, or if the loss exploded
     */
    static void check(NetAdapter net, History history, INDArray images) {
        History.Step step = history.lastStep();
        double limit = EXPLODED * Math.max(1, Math.abs(history.firstStep().loss()));
        if (!Double.isFinite(step.loss()) || step.loss() > limit) {
            throw diverged("the loss became " + LikelyCauses.number(step.loss()), net, history, images);
        }
        // A ReLU turns NaN into 0 and hides it from the loss; a sum over the weights hides nothing.
        if (!Double.isFinite(net.parameters().sumNumber().doubleValue())) {
            throw diverged("a weight became NaN or infinite", net, history, images);
        }
    }

    private static TrainingDivergedException diverged(String what, NetAdapter net, History history, INDArray images) {
        String message = what + " at step " + history.lastStep().number() + " of training \"" + history.name()
                + "\" (both must stay finite and the loss below " + (int) EXPLODED + " times its start), "
                + LikelyCauses.likely(net, images);
        return new TrainingDivergedException(message, history);
    }
}
