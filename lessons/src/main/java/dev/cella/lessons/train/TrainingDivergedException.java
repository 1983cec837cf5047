package dev.cella.lessons.train;

/** Thrown if a loss or a weight becomes NaN or infinite; the message names likely causes. */
public final class TrainingDivergedException extends ArithmeticException {
    private static final long serialVersionUID = 1;

    private final transient History history;

    TrainingDivergedException(String message, History history) {
        super(message);
        this.history = history;
    }

    /** Returns what was recorded up to the failed step. */
    public History history() {
        return history;
    }
}
