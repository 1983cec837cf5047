package dev.cella.lessons.draw;

import dev.cella.lessons.trace.JavaArrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The least and greatest finite value of tensors, and how many values are not finite.
 *
 * @param least smallest finite value; 0 if there is none
 * @param greatest largest finite value; 0 if there is none
 * @param notFinite number of values that are NaN or infinite
 */
public record ValueRange(double least, double greatest, long notFinite) {
    public static ValueRange of(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        long notFinite = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            } else {
                notFinite++;
            }
        }
        return least > greatest ? new ValueRange(0, 0, notFinite) : new ValueRange(least, greatest, notFinite);
    }

    public static ValueRange of(INDArray values) {
        return of(JavaArrays.values(values));
    }

    public ValueRange and(ValueRange other) {
        return new ValueRange(
                Math.min(least, other.least), Math.max(greatest, other.greatest), notFinite + other.notFinite);
    }

    /** Returns the scale on which gray values are shown: 0 to 1 or 0 to 255 if they lie in it, else from least to greatest. */
    public ValueRange asIntensity() {
        if (least >= 0 && greatest <= 1) {
            return new ValueRange(0, 1, notFinite);
        }
        return least >= 0 && greatest <= 255 ? new ValueRange(0, 255, notFinite) : this;
    }

    /** Returns the scale with zero in the middle. */
    public ValueRange aroundZero() {
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        return new ValueRange(-size, size, notFinite);
    }

    /** Returns where {@code value} lies on this scale: 0 at the least, 1 at the greatest; 0.5 if the two are the same. */
    public double place(double value) {
        return greatest == least ? 0.5 : (value - least) / (greatest - least);
    }

    /** {@code 12 to 241}. */
    @Override
    public String toString() {
        return least == greatest ? Numbers.brief(least) : Numbers.range(least, greatest);
    }
}
