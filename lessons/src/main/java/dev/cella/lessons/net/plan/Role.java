package dev.cella.lessons.net.plan;

/** The purpose of a layer or joint. */
public enum Role {
    /** Receives the image. */
    INPUT,
    /** Adds up values times weights: convolutions and dense layers. */
    WEIGHTS,
    /** Brings values to mean 0 and variance 1. */
    NORMALIZATION,
    /** Applies a function to each value, or drops values during training. */
    VALUES,
    /** Makes the image smaller. */
    POOLING,
    /** Brings branches together. */
    JOINT,
    /** Does anything else. */
    OTHER
}
