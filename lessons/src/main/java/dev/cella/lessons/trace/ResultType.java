package dev.cella.lessons.trace;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** In which data type an operation returns its results. */
public final class ResultType {
    private ResultType() {}

    /** Returns the data type of a tensor's own numbers, or float32 if these are whole numbers: their mean needs decimals. */
    public static DataType resultType(INDArray from) {
        return from.dataType().isFPType() ? from.dataType() : DataType.FLOAT;
    }
}
