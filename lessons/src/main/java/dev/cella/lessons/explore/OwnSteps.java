package dev.cella.lessons.explore;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.step.KeySteps;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Steps of any computation, with a drawing that a student gives. Steps have the numbers from 1.
 *
 * @param steps all of them, at least one
 * @param drawing draws a step
 */
record OwnSteps<S>(List<S> steps, Function<S, Figure> drawing) {
    OwnSteps {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "a trace of 0 steps has nothing to show (must have >= 1); check how it was recorded");
        }
    }

    /** Some steps in one figure: those with the numbers {@code shown}, or a choice if there are none. */
    Figure filmStrip(int... shown) {
        IntStream numbers =
                shown.length == 0 ? KeySteps.of(steps.size()).stream().mapToInt(number -> number) : IntStream.of(shown);
        return Figures.beside(numbers.mapToObj(this::frame).toArray(Figure[]::new));
    }

    /** Draws a step below its number. */
    Figure frame(int number) {
        if (number < 1 || number > steps.size()) {
            throw new IllegalArgumentException("there is no step " + number + " in a trace of " + steps.size()
                    + " (must be 1 to " + steps.size() + "); try " + KeySteps.of(steps.size()));
        }
        return Figures.titled("step " + number + " of " + steps.size(), drawing.apply(steps.get(number - 1)));
    }
}
