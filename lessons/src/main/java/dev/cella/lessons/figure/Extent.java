package dev.cella.lessons.figure;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The least and greatest finite value of tensors, and how many values are not finite.
 *
 * @param least smallest finite value; 0 if there is none
 * @param greatest largest finite value; 0 if there is none
 * @param notFinite number of values that are NaN or infinite
 */
record Extent(double least, double greatest, long notFinite) {
    static Extent of(double[] values) {
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
        return least > greatest ? new Extent(0, 0, notFinite) : new Extent(least, greatest, notFinite);
    }

    static Extent of(INDArray values) {
        return of(values(values));
    }

    /** The values of a tensor of any type in row-major order. */
    static double[] values(INDArray tensor) {
        double[] values = new double[Math.toIntExact(tensor.length())];
        tensor.castTo(DataType.DOUBLE).dup('c').data().asNioDouble().get(values);
        return values;
    }

    Extent and(Extent other) {
        return new Extent(
                Math.min(least, other.least), Math.max(greatest, other.greatest), notFinite + other.notFinite);
    }

    /** The scale on which gray values are shown: 0 to 1 or 0 to 255 if they lie in it, else from least to greatest. */
    Extent asIntensity() {
        if (least >= 0 && greatest <= 1) {
            return new Extent(0, 1, notFinite);
        }
        return least >= 0 && greatest <= 255 ? new Extent(0, 255, notFinite) : this;
    }

    /** The scale with zero in the middle. */
    Extent aroundZero() {
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        return new Extent(-size, size, notFinite);
    }

    /** Where {@code value} lies on this scale: 0 at the least, 1 at the greatest; 0.5 if the two are the same. */
    double place(double value) {
        return greatest == least ? 0.5 : (value - least) / (greatest - least);
    }

    /** {@code 12 to 241}. */
    @Override
    public String toString() {
        return least == greatest ? Numbers.brief(least) : Numbers.range(least, greatest);
    }
}
