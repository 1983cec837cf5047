package dev.cella.datasets.set;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Labels as the outputs that a net should have. */
public final class Targets {
    private Targets() {}

    /**
     * Returns a row per label with a 1 in the column of its class, float32 {@code [N, K]}.
     *
     * @param classes K
     * @param labels from 0 to K − 1
     */
    public static INDArray oneHot(int classes, int... labels) {
        float[][] hot = new float[labels.length][classes];
        for (int i = 0; i < labels.length; i++) {
            hot[i][labels[i]] = 1;
        }
        return Nd4j.create(hot);
    }
}
