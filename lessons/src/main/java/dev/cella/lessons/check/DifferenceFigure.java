package dev.cella.lessons.check;

import static dev.cella.lessons.draw.Figures.beside;
import static dev.cella.lessons.draw.Figures.grid;
import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.draw.Figures.weights;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Shows a wrong image beside the right one, and the difference of the two. */
final class DifferenceFigure {

    /** How to read the third image. */
    static final String LEGEND =
            "Below: the expected image, yours, and the difference (red: too large, blue: too small).";

    private static final int SMALLEST_EDGE = 4;

    private DifferenceFigure() {}

    static boolean isPossible(Object right, Object given) {
        return image(right).isPresent() && image(given).isPresent();
    }

    /** Draws two images and their difference, or nothing if the results are not images. */
    static List<Object> of(Object right, Object given) {
        if (!isPossible(right, given)) {
            return List.of();
        }
        INDArray expected = image(right).orElseThrow();
        INDArray actual = image(given).orElseThrow();
        return List.of(
                beside(grid(named("expected", expected), named("yours", actual)), weights(actual.sub(expected))));
    }

    private static Optional<INDArray> image(Object value) {
        return NestedNumbers.of(value).flatMap(DifferenceFigure::image);
    }

    private static Optional<INDArray> image(NestedNumbers numbers) {
        boolean isImage = numbers.shape().size() == 2
                && numbers.shape().get(0) >= SMALLEST_EDGE
                && numbers.shape().get(1) >= SMALLEST_EDGE;
        return isImage ? Optional.of(numbers.toArray()) : Optional.empty();
    }
}
