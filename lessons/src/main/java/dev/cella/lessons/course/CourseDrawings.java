package dev.cella.lessons.course;

import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import java.util.List;

/** Collects the drawings of all traces of the course from the rooms in {@link Course#ORDER}. */
public final class CourseDrawings implements TraceDrawings {
    /** Is called by the service loader. */
    public CourseDrawings() {}

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return Course.ORDER.stream()
                .map(Room::names)
                .filter(TraceDrawings.class::isInstance)
                .map(TraceDrawings.class::cast)
                .<TraceDrawing<?, ?>>flatMap(room -> room.traceDrawings().stream())
                .toList();
    }
}
