package dev.cella.lessons.draw.step;

import dev.cella.lessons.trace.Trace;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says that traces of a type are drawn in a certain way.
 *
 * @param type of the traces
 * @param drawing makes the drawing of one trace
 * @param <T> the type of the traces
 * @param <S> their steps
 */
public record TraceDrawing<S, T extends Trace<S>>(Class<T> type, Function<T, StepDrawing<S>> drawing) {
    /** Returns the drawing of a trace; empty if it is of another type. */
    @SuppressWarnings("unchecked") // a trace of type T has steps of type S, and Q is the type of the same steps
    <Q> Optional<StepDrawing<Q>> of(Trace<Q> trace) {
        return type.isInstance(trace)
                ? Optional.of((StepDrawing<Q>) drawing.apply(type.cast(trace)))
                : Optional.empty();
    }
}
