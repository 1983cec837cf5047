package dev.cella.lessons.detect;

/**
 * A step of selective search: the two most similar neighbors become one region.
 *
 * @param number of the step, from 1
 * @param first one region
 * @param second a neighbor
 * @param merged both together
 * @param similarity of the two, from 0 to 3
 */
public record RegionMerge(int number, Region first, Region second, Region merged, double similarity) {}
