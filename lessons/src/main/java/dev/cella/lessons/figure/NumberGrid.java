package dev.cella.lessons.figure;

import org.nd4j.linalg.api.ndarray.INDArray;

final class NumberGrid {
    private NumberGrid() {}

    static Figure of(INDArray m, String t) {
        return new Figure("", 200, 20, "a figure that is not drawn yet");
    }
}
