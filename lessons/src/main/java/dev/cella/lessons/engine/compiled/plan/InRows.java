package dev.cella.lessons.engine.compiled.plan;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An array of floats that lie row by row: the given one, or a copy that is freed after use. */
public final class InRows implements AutoCloseable {
    private final INDArray given;
    private final INDArray numbers;

    public InRows(INDArray given) {
        this.given = given;
        INDArray floats = given.castTo(DataType.FLOAT);
        numbers = isInRows(floats) ? floats : floats.dup('c');
    }

    /** Returns whether numbers lie row by row; how far apart they would lie in a dimension of size 1 does not matter. */
    private static boolean isInRows(INDArray array) {
        long expected = 1;
        for (int dimension = array.rank() - 1; dimension >= 0; dimension--) {
            if (array.size(dimension) != 1) {
                if (array.stride(dimension) != expected) {
                    return false;
                }
                expected *= array.size(dimension);
            }
        }
        return true;
    }

    public INDArray numbers() {
        return numbers;
    }

    public Place place() {
        return Place.of(numbers);
    }

    @SuppressWarnings("ReferenceEquality") // a copy is another array, even if it holds the same numbers
    private boolean isCopy() {
        return numbers != given;
    }

    @Override
    public void close() {
        if (isCopy() && numbers.closeable()) {
            numbers.close();
        }
    }
}
