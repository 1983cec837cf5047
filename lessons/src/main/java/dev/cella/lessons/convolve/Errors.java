package dev.cella.lessons.convolve;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Measures how far apart two results are. */
public final class Errors {

    private Errors() {}

    /**
     * Returns the largest difference between numbers at the same position; 0 means that the two are equal.
     *
     * @throws IllegalArgumentException if the two have different shapes
     */
    public static double maxDifference(INDArray one, INDArray other) {
        if (!Arrays.equals(one.shape(), other.shape())) {
            throw new IllegalArgumentException(
                    "shapes %s and %s have no positions in common (must be equal); try reshape, or cut both to one size"
                            .formatted(Arrays.toString(one.shape()), Arrays.toString(other.shape())));
        }
        return one.castTo(DataType.DOUBLE)
                .sub(other.castTo(DataType.DOUBLE))
                .amaxNumber()
                .doubleValue();
    }

    /**
     * Returns how large the errors are compared to the values: √(Σ error² / Σ value²). Perfect answers give 0; always
     * answering 0 gives 1.
     *
     * @throws IllegalArgumentException if the two have different shapes
     */
    public static double relativeError(INDArray answer, INDArray right) {
        maxDifference(answer, right);
        INDArray exact = right.castTo(DataType.DOUBLE);
        INDArray error = answer.castTo(DataType.DOUBLE).sub(exact);
        return error.norm2Number().doubleValue() / exact.norm2Number().doubleValue();
    }
}
