package dev.cella.lessons.check.trial;

import static dev.cella.lessons.draw.Figures.beside;
import static dev.cella.lessons.draw.Figures.grid;
import static dev.cella.lessons.draw.Figures.mapNumbers;
import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.draw.Figures.numbers;
import static dev.cella.lessons.draw.Figures.titled;
import static dev.cella.lessons.draw.Figures.weights;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Numbers;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Shows a wrong array of numbers beside the right one, and the difference of the two. */
public final class DifferenceFigure {
    private static final String EXPECTED = "expected";
    private static final String YOURS = "your result";
    private static final String DIFFERENCE = "your result − expected";
    /** The most rows and columns whose numbers are written into the figure. */
    private static final int MOST = 12;

    private DifferenceFigure() {}

    /** Draws two arrays of rows and columns and their difference, or nothing if the results are something else. */
    public static List<Object> of(Object right, Object given, double tolerance) {
        Optional<NestedNumbers> expected = rows(right);
        Optional<NestedNumbers> actual = rows(given);
        if (expected.isEmpty() || actual.isEmpty()) {
            return List.of();
        }
        return expected.get().shape().equals(actual.get().shape())
                ? List.of(compared(expected.get(), actual.get(), tolerance))
                : sizes(expected.get(), actual.get());
    }

    private static Figure compared(NestedNumbers expected, NestedNumbers actual, double tolerance) {
        int wrong = expected.wrong(actual, tolerance).size();
        String title = wrong + " of " + expected.count() + " numbers are wrong: red is too large, blue is too small";
        INDArray right = expected.toArray();
        INDArray given = actual.toArray();
        INDArray difference = given.sub(right);
        return titled(
                title,
                isSmall(expected)
                        ? beside(numbers(right, EXPECTED), numbers(given, YOURS), mapNumbers(difference, DIFFERENCE))
                        : beside(grid(named(EXPECTED, right), named(YOURS, given)), weights(difference, DIFFERENCE)));
    }

    private static List<Object> sizes(NestedNumbers expected, NestedNumbers actual) {
        return isSmall(expected) && isSmall(actual)
                ? List.of(titled(
                        "The result should be " + size(expected) + ", but is " + size(actual),
                        beside(numbers(expected.toArray(), EXPECTED), numbers(actual.toArray(), YOURS))))
                : List.of();
    }

    private static String size(NestedNumbers numbers) {
        return Numbers.size(numbers.shape().get(0), numbers.shape().get(1));
    }

    private static boolean isSmall(NestedNumbers numbers) {
        return numbers.shape().stream().allMatch(length -> length <= MOST);
    }

    private static Optional<NestedNumbers> rows(Object value) {
        return NestedNumbers.of(value).filter(numbers -> numbers.shape().size() == 2 && numbers.count() > 1);
    }
}
