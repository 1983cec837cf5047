package dev.cella.datasets.set;

/**
 * How a set was divided into splits. Samples of one patient resemble each other, so a result is only to be trusted for
 * new patients if no patient is in two splits.
 */
public enum SplitRule {
    /** The publisher divided it. The publication says whether patients were kept together. */
    AS_PUBLISHED,
    /** All samples of a patient are in one split. */
    BY_PATIENT,
    /** Samples were divided at random, or nothing is known of patients. */
    BY_SAMPLE
}
