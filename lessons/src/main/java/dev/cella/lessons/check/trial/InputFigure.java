package dev.cella.lessons.check.trial;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Shows the arrays of an input with their numbers, so that a result can be worked out by hand. */
public final class InputFigure {
    private static final int MOST = 12;

    private InputFigure() {}

    /** Draws all arrays of rows and columns, and each channel of an image; nothing if there are none. */
    public static List<Object> of(Object input, String nameOfInput) {
        List<Figure> figures = new ArrayList<>();
        Inputs.parts(input).forEach((name, part) -> NestedNumbers.of(part)
                .ifPresent(numbers -> add(numbers, name.equals(Inputs.INPUT) ? nameOfInput : name, figures)));
        return figures.isEmpty() ? List.of() : List.of(Figures.beside(figures.toArray(Figure[]::new)));
    }

    private static void add(NestedNumbers numbers, String name, List<Figure> figures) {
        boolean small = numbers.count() > 0 && numbers.shape().stream().allMatch(length -> length <= MOST);
        if (small && numbers.shape().size() == 2) {
            figures.add(Figures.numbers(numbers.toArray(), name));
        } else if (small && numbers.shape().size() == 3) {
            INDArray channels = numbers.toArray();
            for (int c = 0; c < channels.size(0); c++) {
                figures.add(Figures.numbers(channels.slice(c), name + "[" + c + "]"));
            }
        }
    }
}
