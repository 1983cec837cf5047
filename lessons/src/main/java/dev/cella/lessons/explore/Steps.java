package dev.cella.lessons.explore;

import dev.cella.kernel.widget.Box;
import dev.cella.lessons.draw.Figure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Step views to call in a cell: any computation that was recorded as a trace, step by step. */
public final class Steps {
    private Steps() {}

    /**
     * A computation step by step: Play, a slider that follows the arrow keys, and the picture of the chosen step. Where no
     * kernel answers, a film strip stands in: the first step, the second, one in the middle and the last.
     *
     * @param trace all steps in their order, at least one
     * @param picture draws a step
     * @param telling the numbers of other steps for the film strip, from 1
     * @throws IllegalArgumentException if the trace is empty or has no step of such a number
     */
    public static <T> Box steps(List<T> trace, Function<T, Figure> picture, int... telling) {
        return steps(trace, picture, step -> "", telling);
    }

    /**
     * {@link #steps(List, Function, int...)} with words for each step.
     *
     * @param caption words that stand above the picture of a step, such as its arithmetic
     */
    public static <T> Box steps(
            List<T> trace, Function<T, Figure> picture, Function<T, String> caption, int... telling) {
        return new StepView<>(trace, picture, caption).widget(telling);
    }

    /** Views a map step by step: a step for each number of a map; {@code strip} draws those that are asked for, numbered from 0. */
    public static Box windows(
            INDArray map, Function<Integer, Figure> step, Function<int[], Figure> strip, int... telling) {
        List<Integer> windows = IntStream.range(0, (int) map.length()).boxed().toList();
        Figure still =
                strip.apply(IntStream.of(telling).map(number -> number - 1).toArray());
        return new StepView<>(windows, step, window -> "").widget(still);
    }
}
