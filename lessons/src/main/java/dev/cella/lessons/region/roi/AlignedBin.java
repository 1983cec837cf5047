package dev.cella.lessons.region.roi;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One step of RoIAlign: a bin with fractional edges, the points at which the map is read, and their mean.
 *
 * @param channel of the map, from 0
 * @param row of the bin, from 0
 * @param column of the bin, from 0
 * @param points row by row
 * @param values of the map at the points
 * @param result their mean
 */
public record AlignedBin(
        int channel, int row, int column, List<SamplePoint> points, List<Double> values, double result) {

    static AlignedBin of(double[][] map, int channel, int row, int column, List<SamplePoint> points) {
        List<Double> values = points.stream().map(point -> point.value(map)).toList();
        double mean = values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
        return new AlignedBin(channel, row, column, points, values, mean);
    }

    /** Returns the arithmetic: {@code bin 0, 1: (0.200 + 0.300 + 0.400 + 0.100) / 4 = 0.250}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "bin %d, %d: (%s) / %d = %.3f",
                row,
                column,
                values.stream()
                        .map(value -> String.format(Locale.ROOT, "%.3f", value))
                        .collect(Collectors.joining(" + ")),
                values.size(),
                result);
    }
}
