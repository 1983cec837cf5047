package dev.cella.lessons.train;

/** Histories with chosen numbers, for tests of what shows them. */
public final class MadeHistory {
    private MadeHistory() {}

    /** A history with no step yet. */
    public static History empty(String name, int plannedEpochs) {
        return new History(name, 7, plannedEpochs);
    }

    /** Adds an epoch of some steps whose losses fall evenly to its training loss. */
    public static void addEpoch(History history, int steps, double loss, double validationLoss) {
        int number = history.epochs().size() + 1;
        for (int step = 1; step <= steps; step++) {
            addStep(history, loss * (1 + 0.5 * (steps - step) / steps));
        }
        history.add(new History.Epoch(number, loss, 0.8, validationLoss, 0.7, number));
    }

    /** Adds an epoch of a net that answers with numbers or maps, of which none is simply right. */
    public static void addEpochWithoutAccuracy(History history, double loss) {
        int number = history.epochs().size() + 1;
        history.add(new History.Epoch(number, loss, Double.NaN, Double.NaN, Double.NaN, number));
    }

    /** Adds one step of the epoch that is not complete yet. */
    public static void addStep(History history, double loss) {
        history.addStep(history.epochs().size() + 1, loss);
    }

    /** Marks a history as stopped before its end. */
    public static void interrupt(History history) {
        history.markInterrupted();
    }
}
