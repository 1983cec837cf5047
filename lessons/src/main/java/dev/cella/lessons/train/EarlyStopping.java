package dev.cella.lessons.train;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Remembers the weights of the best epoch so far, and how long there has been no improvement.
 *
 * <p>The best epoch has the lowest validation loss. Patience counts the epochs since the last one that improved it by
 * at least {@code leastGain}; the kept weights are the best ones, however small the gain was (Prechelt, Early stopping:
 * but when?, 1998).
 */
final class EarlyStopping {
    private final NetAdapter net;
    private final int patience;
    private final double leastGain;
    private double patienceLoss = Double.POSITIVE_INFINITY;
    private int patienceEpoch;
    private double loss = Double.POSITIVE_INFINITY;
    private int epoch;
    private INDArray parameters;
    private INDArray updaterState;

    /**
     * Starts without a best epoch.
     *
     * @param patience epochs without a gain after which patience runs out, at least 1
     * @param leastGain by which a loss must fall to count, at least 0
     */
    EarlyStopping(NetAdapter net, int patience, double leastGain) {
        this.net = net;
        this.patience = patience;
        this.leastGain = leastGain;
    }

    /** Checks the result of an epoch, and keeps a copy of the weights if it is the best so far. */
    void look(History.Epoch measured) {
        if (measured.validationLoss() < patienceLoss - leastGain) {
            patienceLoss = measured.validationLoss();
            patienceEpoch = measured.number();
        }
        if (measured.validationLoss() < loss) {
            loss = measured.validationLoss();
            epoch = measured.number();
            parameters = net.parameters().dup();
            updaterState =
                    net.updaterState() == null ? null : net.updaterState().dup();
        }
    }

    /** Returns whether the last gain is as many epochs ago as patience allows. */
    boolean outOfPatience(int epochsDone) {
        return epochsDone - patienceEpoch >= patience;
    }

    /** Returns the best epoch, counted from 1; 0 if there was none yet. */
    int epoch() {
        return epoch;
    }

    /** Restores the weights of the net, and the state of its updater, from after the best epoch. */
    void restore() {
        net.parameters().assign(parameters);
        if (updaterState != null) {
            net.updaterState().assign(updaterState);
        }
    }
}
