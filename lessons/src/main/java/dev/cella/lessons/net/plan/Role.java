package dev.cella.lessons.net.plan;

/** What a layer or joint is for. */
public enum Role {
    /** Where the image comes in. */
    INPUT,
    /** Sums of values times weights: convolutions and dense layers. */
    WEIGHTS,
    /** Brings values to mean 0 and variance 1. */
    NORMALIZATION,
    /** Applies a function to each value, or drops values while training. */
    VALUES,
    /** Makes the image smaller. */
    POOLING,
    /** Brings branches together. */
    JOINT,
    /** Anything else. */
    OTHER
}
