package dev.cella.lessons.engine;

import java.lang.ref.Reference;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Some rows of an array along its first axis, such as the images of a batch. */
public final class PickedRows {
    private PickedRows() {}

    /**
     * Returns copies of rows.
     *
     * @param all {@code [N, …]}; quick if its numbers lie row by row
     * @param rows which ones, from 0 to N − 1, in any order
     * @return {@code [rows.length, …]}
     */
    public static INDArray of(INDArray all, int... rows) {
        long[] shape = all.shape().clone(); // ND4J returns its own array
        INDArray flat = all.reshape('c', shape[0], all.length() / shape[0]);
        try {
            shape[0] = rows.length;
            return Nd4j.pullRows(flat, 1, rows).reshape('c', shape);
        } finally {
            Reference.reachabilityFence(flat); // its numbers are freed with it, even while they are read
        }
    }
}
