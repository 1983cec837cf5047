package dev.cella.lessons.train;

/** Thrown when a loss or a weight stops being a number; the message names likely causes. */
public final class TrainingDivergedException extends ArithmeticException {
    private static final long serialVersionUID = 1;

    private final transient History history;

    TrainingDivergedException(String message, History history) {
        super(message);
        this.history = history;
    }

    /** What was recorded up to the step that went wrong. */
    public History history() {
        return history;
    }
}
