package dev.cella.lessons.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Measures whether a net is right as often as its confidence says.
 *
 * <p>Source: Guo et al., On calibration of modern neural networks, ICML 2017, section 2.
 *
 * @param bins from 0 to 1, including empty ones
 * @param expectedError expected calibration error: Σ (countᵦ / N) · |rightᵦ − confidenceᵦ|, in [0,1]
 */
public record Calibration(List<Bin> bins, double expectedError) {
    /**
     * The answers with about the same confidence.
     *
     * @param from smallest confidence, excluded except in the first bin
     * @param to largest confidence, included
     * @param count of answers in between
     * @param confidence their mean output, in [0,1]; NaN if there are none
     * @param right share of right answers, in [0,1]; NaN if there are none
     */
    public record Bin(double from, double to, int count, double confidence, double right) {}

    static Calibration of(double[] confidence, boolean[] right, int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException(bins + " bins cannot hold any answers (must be >= 1); try 10");
        }
        int[] count = new int[bins];
        int[] truePositives = new int[bins];
        double[] sum = new double[bins];
        for (int i = 0; i < confidence.length; i++) {
            int bin = (int) Math.max(0, Math.ceil(confidence[i] * bins) - 1);
            count[bin]++;
            truePositives[bin] += right[i] ? 1 : 0;
            sum[bin] += confidence[i];
        }
        List<Bin> all = new ArrayList<>();
        double error = 0;
        for (int bin = 0; bin < bins; bin++) {
            all.add(new Bin(
                    (double) bin / bins,
                    (bin + 1.0) / bins,
                    count[bin],
                    count[bin] == 0 ? Double.NaN : sum[bin] / count[bin],
                    count[bin] == 0 ? Double.NaN : (double) truePositives[bin] / count[bin]));
            error += Math.abs(truePositives[bin] - sum[bin]) / confidence.length;
        }
        return new Calibration(List.copyOf(all), error);
    }

    /** Returns how many answers were counted. */
    public int count() {
        return bins.stream().mapToInt(Bin::count).sum();
    }

    /**
     * Returns one row per bin: {@code from, to, count, confidence, right}; the last two are missing if the bin is
     * empty.
     */
    public Table table() {
        return Table.create(
                "calibration",
                DoubleColumn.create("from", bins.stream().mapToDouble(Bin::from)),
                DoubleColumn.create("to", bins.stream().mapToDouble(Bin::to)),
                IntColumn.create("count", bins.stream().mapToInt(Bin::count)),
                DoubleColumn.create("confidence", bins.stream().mapToDouble(Bin::confidence)),
                DoubleColumn.create("right", bins.stream().mapToDouble(Bin::right)));
    }

    /** Returns one line: the expected calibration error and the number of answers. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "expected calibration error %.3f over %d answers", expectedError, count());
    }
}
