package dev.cella.lessons.exercise;

import static dev.cella.lessons.figure.Figures.beside;
import static dev.cella.lessons.figure.Figures.grid;
import static dev.cella.lessons.figure.Figures.named;
import static dev.cella.lessons.figure.Figures.weights;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Where results are pictures, a wrong one is shown beside the right one, with what lies between them. */
final class DifferenceFigure {

    private static final int SMALLEST_EDGE = 4;

    private DifferenceFigure() {}

    /** Two pictures and their difference (blue: too dark, red: too bright); nothing when the results are no pictures. */
    static List<Object> of(Object right, Object given) {
        Optional<INDArray> expected = Numbers.of(right).flatMap(DifferenceFigure::picture);
        Optional<INDArray> actual = Numbers.of(given).flatMap(DifferenceFigure::picture);
        if (expected.isEmpty() || actual.isEmpty()) {
            return List.of();
        }
        INDArray difference = actual.get().sub(expected.get());
        return List.of(
                beside(grid(named("expected", expected.get()), named("yours", actual.get())), weights(difference)));
    }

    private static Optional<INDArray> picture(Numbers numbers) {
        boolean isPicture = numbers.shape().size() == 2
                && numbers.shape().get(0) >= SMALLEST_EDGE
                && numbers.shape().get(1) >= SMALLEST_EDGE;
        return isPicture ? Optional.of(numbers.toArray()) : Optional.empty();
    }
}
