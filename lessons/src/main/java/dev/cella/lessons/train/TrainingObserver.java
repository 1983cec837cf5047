package dev.cella.lessons.train;

/**
 * Looks on while a network learns: a live figure, a print-out, a rule of one's own.
 *
 * <p>All three are called on the thread that trains, so what they do costs training time; {@link #updated} comes at most
 * four times a second. The history is complete up to the moment of the call and grows afterwards.
 */
public interface TrainingObserver {
    /** Called once, before the first step; the history holds no step yet. */
    default void started(History history) {}

    /** Called now and then while training goes on. */
    default void updated(History history) {}

    /** Called once at the end: when all epochs are done, on an interrupt, and when the loss diverged. */
    default void finished(History history) {}
}
