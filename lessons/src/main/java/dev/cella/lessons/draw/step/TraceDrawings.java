package dev.cella.lessons.draw.step;

import java.util.List;

/**
 * Gives the drawings of traces. The {@code Names} of a room implement it for the operations of the room; whoever knows all
 * rooms implements it for all of them, and is found through {@link java.util.ServiceLoader}.
 */
public interface TraceDrawings {
    /** Returns one drawing per type of trace. */
    List<TraceDrawing<?, ?>> traceDrawings();
}
