package dev.cella.lessons.trace;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something done to each value alone: {@code function((x − mean) / deviation · factor + bias)}; what is null is left out.
 *
 * @param factors one per value or per channel
 * @param bias one per channel
 * @param means one per channel
 * @param deviations one per channel; given if means are
 * @param function {@code relu}, {@code tanh}, {@code sigmoid}, {@code soft}; null for none
 * @param threshold by which {@code soft} moves a value toward 0; null for other functions
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never changed
public record PointOperation(
        double[] factors, double[] bias, double[] means, double[] deviations, String function, Double threshold)
        implements Operation {

    /** Multiplies each value by a factor of its own. */
    public static PointOperation mask(double[] factors) {
        return new PointOperation(factors, null, null, null, null, null);
    }

    /** Subtracts the mean of each channel, and divides by its standard deviation. */
    public static PointOperation standardize(double[] means, double[] deviations) {
        return new PointOperation(null, null, means, deviations, null, null);
    }

    /** Multiplies the values of each channel by a factor, and adds a bias. */
    public static PointOperation scale(double[] factors, double[] bias) {
        return new PointOperation(factors, bias, null, null, null, null);
    }

    /** Applies a function to each value. */
    public static PointOperation function(String name) {
        return new PointOperation(null, null, null, null, name, null);
    }

    /** Multiplies all values by one factor, then moves each toward 0 by a threshold, but not beyond. */
    public static PointOperation shrink(double factor, double threshold) {
        return new PointOperation(new double[] {factor}, null, null, null, "soft", threshold);
    }

    @Override
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "points");
        data.put("rule", factors == null ? "total" : "sum");
        put(data, "weights", factors);
        put(data, "bias", bias);
        put(data, "means", means);
        put(data, "deviations", deviations);
        put(data, "function", function);
        put(data, "threshold", threshold);
        return data;
    }

    private static void put(Map<String, Object> data, String name, Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
