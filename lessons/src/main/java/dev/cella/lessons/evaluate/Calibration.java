package dev.cella.lessons.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Whether a net is as often right as it is sure.
 *
 * <p>Source: Guo et al., On calibration of modern neural networks, ICML 2017, section 2.
 *
 * @param bins from 0 to 1, also the empty ones
 * @param expectedError expected calibration error: Σ (countᵦ / N) · |rightᵦ − surenessᵦ|, in [0,1]
 */
public record Calibration(List<Bin> bins, double expectedError) {
    /**
     * The answers of about one sureness.
     *
     * @param from least sureness, not included but in the first bin
     * @param to greatest sureness, included
     * @param count of answers in between
     * @param sureness their mean output, in [0,1]; NaN if there are none
     * @param right share of them that is right, in [0,1]; NaN if there are none
     */
    public record Bin(double from, double to, int count, double sureness, double right) {}

    static Calibration of(double[] sureness, boolean[] right, int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException(bins + " bins cannot hold any answer (must be >= 1); try 10");
        }
        int[] count = new int[bins];
        int[] hits = new int[bins];
        double[] sum = new double[bins];
        for (int i = 0; i < sureness.length; i++) {
            int bin = (int) Math.max(0, Math.ceil(sureness[i] * bins) - 1);
            count[bin]++;
            hits[bin] += right[i] ? 1 : 0;
            sum[bin] += sureness[i];
        }
        List<Bin> all = new ArrayList<>();
        double error = 0;
        for (int bin = 0; bin < bins; bin++) {
            all.add(new Bin(
                    (double) bin / bins,
                    (bin + 1.0) / bins,
                    count[bin],
                    count[bin] == 0 ? Double.NaN : sum[bin] / count[bin],
                    count[bin] == 0 ? Double.NaN : (double) hits[bin] / count[bin]));
            error += Math.abs(hits[bin] - sum[bin]) / sureness.length;
        }
        return new Calibration(List.copyOf(all), error);
    }

    /** How many answers were counted. */
    public int count() {
        return bins.stream().mapToInt(Bin::count).sum();
    }

    /** A row a bin: {@code from, to, count, sureness, right}; the last two are missing in an empty one. */
    public Table table() {
        return Table.create(
                "calibration",
                DoubleColumn.create("from", bins.stream().mapToDouble(Bin::from)),
                DoubleColumn.create("to", bins.stream().mapToDouble(Bin::to)),
                IntColumn.create("count", bins.stream().mapToInt(Bin::count)),
                DoubleColumn.create("sureness", bins.stream().mapToDouble(Bin::sureness)),
                DoubleColumn.create("right", bins.stream().mapToDouble(Bin::right)));
    }

    /** One line: the expected calibration error and of how many answers. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "expected calibration error %.3f over %d answers", expectedError, count());
    }
}
