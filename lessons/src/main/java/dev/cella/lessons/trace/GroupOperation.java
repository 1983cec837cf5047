package dev.cella.lessons.trace;

import java.util.Map;

/**
 * Values that are normalized together, as in batch, layer, instance and group normalization:
 * {@code (x − mean) / √(variance + epsilon) · scale + shift}, with the mean and the population variance of a value's group.
 *
 * @param groups the number of each value's group, in the order of the input's values
 * @param epsilon added to the variance
 * @param scale one per channel, or one for all
 * @param shift one per channel, or one for all
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never changed
public record GroupOperation(int[] groups, double epsilon, double[] scale, double[] shift) implements Operation {
    @Override
    public Map<String, Object> data() {
        double[] numbers = new double[groups.length];
        for (int i = 0; i < groups.length; i++) {
            numbers[i] = groups[i];
        }
        return Map.of(
                "kind", "groups",
                "rule", "normalize",
                "groups", numbers,
                "epsilon", epsilon,
                "scale", scale,
                "shift", shift);
    }
}
