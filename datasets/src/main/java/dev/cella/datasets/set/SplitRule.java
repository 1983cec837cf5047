package dev.cella.datasets.set;

/**
 * The way in which a set was divided into splits. Samples of one patient resemble each other, so a result holds for new
 * patients only if no patient is in two splits.
 */
public enum SplitRule {
    /** The publisher divided it. The publication says whether patients were kept together. */
    AS_PUBLISHED,
    /** All samples of a patient are in one split. */
    BY_PATIENT,
    /** Samples were divided at random, or nothing is known about patients. */
    BY_SAMPLE
}
