package dev.cella.lessons.handmade;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Something that learns from feature vectors instead of images. */
public interface TableLearner {
    /**
     * Learns from a table of features.
     *
     * @param table {@code [N, F]}, one row per image
     * @param labels N of them, from 0
     * @throws IllegalArgumentException if there is not one label per row, or only one class occurs
     */
    TableClassifier learn(INDArray table, int... labels);
}
