package dev.cella.lessons.train;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Remembers the weights of the best epoch so far, and how long nothing has become better.
 *
 * <p>Best is the lowest validation loss. Patience counts the epochs since the last one that was better by at least
 * {@code leastGain}; the weights kept are the best ones, however small the gain was (Prechelt, Early stopping: but when?,
 * 1998).
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
     * Remembers nothing yet.
     *
     * @param patience epochs without a gain after which it has run out, at least 1
     * @param leastGain by which a loss must fall to count, at least 0
     */
    EarlyStopping(NetAdapter net, int patience, double leastGain) {
        this.net = net;
        this.patience = patience;
        this.leastGain = leastGain;
    }

    /** Looks at what the net could do after an epoch, and keeps a copy of its weights if it was never better. */
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

    /** Whether the last gain is as many epochs ago as patience allows. */
    boolean outOfPatience(int epochsDone) {
        return epochsDone - patienceEpoch >= patience;
    }

    /** The best epoch, counted from 1; 0 if there was none yet. */
    int epoch() {
        return epoch;
    }

    /** Gives the net the weights, and its updater the memory, that they had after the best epoch. */
    void restore() {
        net.parameters().assign(parameters);
        if (updaterState != null) {
            net.updaterState().assign(updaterState);
        }
    }
}
