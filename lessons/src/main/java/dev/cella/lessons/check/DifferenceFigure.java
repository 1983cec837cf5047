package dev.cella.lessons.check;

import static dev.cella.lessons.draw.Figures.beside;
import static dev.cella.lessons.draw.Figures.grid;
import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.draw.Figures.weights;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Where results are pictures, a wrong one is shown beside the right one, with what lies between them. */
final class DifferenceFigure {

    /** How to read the third picture. */
    static final String LEGEND =
            "Below: the expected picture, yours, and the difference (red is too large, blue too small).";

    private static final int SMALLEST_EDGE = 4;

    private DifferenceFigure() {}

    static boolean isPossible(Object right, Object given) {
        return picture(right).isPresent() && picture(given).isPresent();
    }

    /** Two pictures and their difference; nothing when the results are no pictures. */
    static List<Object> of(Object right, Object given) {
        if (!isPossible(right, given)) {
            return List.of();
        }
        INDArray expected = picture(right).orElseThrow();
        INDArray actual = picture(given).orElseThrow();
        return List.of(
                beside(grid(named("expected", expected), named("yours", actual)), weights(actual.sub(expected))));
    }

    private static Optional<INDArray> picture(Object value) {
        return NestedNumbers.of(value).flatMap(DifferenceFigure::picture);
    }

    private static Optional<INDArray> picture(NestedNumbers numbers) {
        boolean isPicture = numbers.shape().size() == 2
                && numbers.shape().get(0) >= SMALLEST_EDGE
                && numbers.shape().get(1) >= SMALLEST_EDGE;
        return isPicture ? Optional.of(numbers.toArray()) : Optional.empty();
    }
}
