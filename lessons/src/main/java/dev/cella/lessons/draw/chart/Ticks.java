package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * An axis: where it begins and ends, and the round values that are marked on it.
 *
 * @param axis linear, or logarithmic with both ends greater than zero
 * @param least value at the left or lower end
 * @param greatest value at the right or upper end, greater than {@code least}
 * @param marks values with a label, ascending
 * @param label how a mark is written
 */
public record Ticks(Axis axis, double least, double greatest, List<Double> marks, DoubleFunction<String> label) {

    /** From {@code least} to {@code greatest} exactly, with about {@code count} round values between. */
    public static Ticks within(double least, double greatest, int count) {
        double end = greatest > least ? greatest : least + Math.max(1e-9, Math.abs(least) * 1e-3);
        double step = roundStep((end - least) / count);
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        List<Double> marks = new ArrayList<>();
        for (long i = (long) Math.ceil(least / step - 1e-9); i * step <= end + step * 1e-9; i++) {
            marks.add(i * step);
        }
        boolean plain = decimals <= 6 && Math.max(Math.abs(least), Math.abs(end)) < 1e7;
        return new Ticks(Axis.LINEAR, least, end, marks, plain ? v -> Numbers.trimmed(v, decimals) : Numbers::brief);
    }

    /** From the round value below {@code least} to the one above {@code greatest}. */
    public static Ticks around(double least, double greatest, int count) {
        double end = greatest > least ? greatest : least + Math.max(1, Math.abs(least));
        double step = roundStep((end - least) / count);
        return within(Math.floor(least / step + 1e-9) * step, Math.ceil(end / step - 1e-9) * step, count);
    }

    /** A logarithmic axis that covers values greater than zero; marks at powers of ten, and between them if they are few. */
    public static Ticks decades(double least, double greatest) {
        double low = Math.log10(least) - 0.05;
        double high = Math.log10(greatest) + 0.05;
        int[] factors = high - low > 3 ? new int[] {1} : high - low > 1 ? new int[] {1, 3} : new int[] {1, 2, 3, 5};
        int every = (int) Math.max(1, Math.ceil((high - low) / 6));
        List<Double> marks = new ArrayList<>();
        for (int power = (int) Math.floor(low); power <= high; power += every) {
            for (int factor : factors) {
                double mark = factor * Math.pow(10, power);
                if (Math.log10(mark) >= low && Math.log10(mark) <= high) {
                    marks.add(mark);
                }
            }
        }
        return new Ticks(Axis.LOG, Math.pow(10, low), Math.pow(10, high), marks, Numbers::brief);
    }

    /** Where {@code value} lies: 0 at the least, 1 at the greatest; not finite if it has no place on this axis. */
    public double place(double value) {
        if (axis == Axis.LINEAR) {
            return (value - least) / (greatest - least);
        }
        return value > 0 ? Math.log(value / least) / Math.log(greatest / least) : Double.NaN;
    }

    private static double roundStep(double roughStep) {
        double power = Math.pow(10, Math.floor(Math.log10(roughStep)));
        double factor = roughStep / power;
        return power * (factor <= 1.001 ? 1 : factor <= 2.001 ? 2 : factor <= 5.001 ? 5 : 10);
    }
}
