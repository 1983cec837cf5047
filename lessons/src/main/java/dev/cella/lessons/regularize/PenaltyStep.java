package dev.cella.lessons.regularize;

/** How a penalty enters a step of gradient descent. */
public enum PenaltyStep {
    /** Its gradient is added to that of the loss. */
    GRADIENT,
    /** After the step of the loss, weights move toward 0, but not beyond. */
    PROXIMAL
}
