package dev.cella.lessons.figure;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

final class Pictures {
    private Pictures() {}

    static Figure grid(List<Named> a, int c) {
        return new Figure("", 200, 20, "a figure that is not drawn yet");
    }

    static List<Named> each(INDArray a, List<String> t) {
        return List.of();
    }

    static List<Named> named(List<INDArray> a, List<String> t) {
        return List.of();
    }

    static Figure weights(INDArray w) {
        return new Figure("", 200, 20, "a figure that is not drawn yet");
    }

    static Figure activations(INDArray w) {
        return new Figure("", 200, 20, "a figure that is not drawn yet");
    }
}
