package dev.cella.lessons.train;

/**
 * Watches while a network learns: a live figure, a printout, or a rule of your own.
 *
 * <p>All three are called on the training thread, so they cost training time; {@link #updated} is called at most four
 * times per second. The history is complete up to the moment of the call and grows afterwards.
 */
public interface TrainingObserver {
    /** Is called once, before the first step; the history is still empty. */
    default void started(History history) {}

    /** Is called now and then during training. */
    default void updated(History history) {}

    /** Is called once at the end: when all epochs are done, after an interrupt, or when the loss has diverged. */
    default void finished(History history) {}
}
