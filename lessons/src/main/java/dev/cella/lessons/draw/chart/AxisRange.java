package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * What an axis covers and how its numbers are written; charts that share a scale can be compared.
 *
 * @param least value at the left or lower end
 * @param greatest value at the right or upper end, greater than {@code least}
 * @param axis linear, or logarithmic with both ends greater than zero
 * @param written how a number beside the axis is written; XChart marks no two numbers that are written alike
 */
public record AxisRange(double least, double greatest, Axis axis, DoubleFunction<String> written) {
    /** Decades over which the multiples of powers of ten can be read. */
    private static final double SHORT = 0.9;

    private static final AxisRange SHARE = linear(0, 1);

    /** Ends that are the same are moved apart. */
    public AxisRange {
        if (!(greatest > least)) {
            greatest = least + Math.max(1e-9, Math.abs(least) * 1e-3);
        }
    }

    /** Returns a linear scale. */
    public static AxisRange linear(double least, double greatest) {
        return new AxisRange(least, greatest, Axis.LINEAR, Numbers::exact);
    }

    /** Returns the scale of shares and probabilities, 0 to 1. */
    public static AxisRange share() {
        return SHARE;
    }

    /** Returns a scale on which only whole numbers are marked. */
    public static AxisRange whole(double least, double greatest) {
        return marked(least, greatest, Numbers::exact);
    }

    /** Returns a scale on which the whole numbers from 0 are marked with names. */
    public static AxisRange named(List<String> names) {
        List<String> marks = new ArrayList<>();
        for (String name : names) {
            String mark = name.isBlank() ? "–" : name;
            while (marks.contains(mark)) {
                mark += " ";
            }
            marks.add(mark);
        }
        return marked(-0.6, marks.size() - 0.4, row -> {
            String below = " "; // XChart also asks for marks next to the ends, and wants them to differ
            return row < 0 ? below : row < marks.size() ? marks.get((int) row) : below + below;
        });
    }

    /** XChart takes wider steps while several marks are written alike, here until all steps are whole. */
    private static AxisRange marked(double least, double greatest, DoubleFunction<String> written) {
        return new AxisRange(least, greatest, Axis.LINEAR, value -> {
            boolean whole = Math.abs(value - Math.rint(value)) < 1e-6;
            boolean atEnd = value <= least || value >= greatest;
            return whole ? written.apply(Math.rint(value)) : atEnd ? Numbers.exact(value) : " ";
        });
    }

    /** Returns a scale from zero, on which shares are written in percent. */
    public static AxisRange percent(double greatest) {
        return new AxisRange(0, greatest, Axis.LINEAR, share -> Numbers.percent(share, 8));
    }

    /**
     * Returns a logarithmic scale that covers all values greater than zero; 0.1 to 1 if there are none.
     *
     * <p>XChart marks powers of ten, or all of their multiples: a scale too long for these is made long enough to hold two
     * powers of ten.
     */
    public static AxisRange logarithmic(double... values) {
        double[] positive =
                Arrays.stream(values).filter(v -> v > 0 && Double.isFinite(v)).toArray();
        ValueRange range = positive.length == 0 ? new ValueRange(0.1, 1, 0) : ValueRange.of(positive);
        double low = Math.log10(range.least()) - 0.05;
        double high = Math.log10(range.greatest()) + 0.05;
        while (high - low > SHORT && Math.floor(high) - Math.ceil(low) < 1) {
            boolean upIsNearer = Math.ceil(high) - high < low - Math.floor(low);
            high = upIsNearer ? Math.ceil(high) + 0.05 : high;
            low = upIsNearer ? low : Math.floor(low) - 0.05;
        }
        return new AxisRange(Math.pow(10, low), Math.pow(10, high), Axis.LOG, Numbers::exact);
    }

    /** Returns whether a logarithmic scale has room for the multiples of powers of ten. */
    boolean isShort() {
        return Math.log10(greatest / least) <= SHORT;
    }

    /** Returns the powers of ten on this scale. */
    double[] decades() {
        return IntStream.rangeClosed((int) Math.ceil(Math.log10(least)), (int) Math.floor(Math.log10(greatest)))
                .mapToDouble(power -> Math.pow(10, power))
                .toArray();
    }

    /**
     * Writes a number for XChart. What lies beyond the margin is never shown, but XChart makes room for it beside the axis,
     * and charts would no longer be aligned: it becomes one letter, a different one for each number.
     *
     * @param from where the axis begins now; null if XChart decides
     * @param to where the axis ends now; null if XChart decides
     */
    String write(double value, Double from, Double to) {
        boolean seen = from == null || to == null || Math.abs(value - (from + to) / 2) <= 0.52 * (to - from);
        return seen ? written.apply(value) : Character.toString(0x4E00 + Math.floorMod(Double.hashCode(value), 20_011));
    }

    /** Returns where {@code value} lies: 0 at the least, 1 at the greatest; not finite if it has no place here. */
    public double place(double value) {
        return axis == Axis.LINEAR
                ? (value - least) / (greatest - least)
                : Math.log(placed(value) / least) / Math.log(greatest / least);
    }

    /** Returns the value at a place between 0 and 1. */
    public double at(double place) {
        return axis == Axis.LINEAR ? least + place * (greatest - least) : least * Math.pow(greatest / least, place);
    }

    /** Returns a range longer by a hair, as XChart marks nothing exactly at the end of an axis. */
    AxisRange withEndsMarked() {
        double hair = axis == Axis.LINEAR ? 1e-9 * (greatest - least) : 0;
        return new AxisRange(least - hair, greatest + hair, axis, written);
    }

    /** Returns {@code value}, or NaN if it has no place on this scale, which interrupts a curve. */
    double placed(double value) {
        return Double.isFinite(value) && (axis == Axis.LINEAR || value > 0) ? value : Double.NaN;
    }
}
