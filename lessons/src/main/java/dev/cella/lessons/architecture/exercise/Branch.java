package dev.cella.lessons.architecture.exercise;

/** The branches of an inception module. */
public enum Branch {
    /** A 1×1 convolution. */
    ONE_BY_ONE,

    /** A 3×3 convolution. */
    THREE_BY_THREE,

    /** A 5×5 convolution. */
    FIVE_BY_FIVE,

    /** A max pooling over 3×3 values, and a 1×1 convolution. */
    POOL
}
