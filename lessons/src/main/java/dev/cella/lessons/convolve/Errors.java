package dev.cella.lessons.convolve;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** How far two results are apart. */
public final class Errors {

    private Errors() {}

    /**
     * The largest distance between two numbers in the same place; 0 says that the two are equal, number by number.
     *
     * @throws IllegalArgumentException if the two have different shapes
     */
    public static double maxDifference(INDArray one, INDArray other) {
        if (!Arrays.equals(one.shape(), other.shape())) {
            throw new IllegalArgumentException(
                    "shapes %s and %s have no places in common (must be equal); try reshape, or cut both to the same part"
                            .formatted(Arrays.toString(one.shape()), Arrays.toString(other.shape())));
        }
        return one.castTo(DataType.DOUBLE)
                .sub(other.castTo(DataType.DOUBLE))
                .amaxNumber()
                .doubleValue();
    }

    /**
     * How large the errors are beside the values: the root of (Σ error² / Σ value²). 0 is right everywhere; answering 0
     * everywhere gives 1.
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
