package dev.cella.lessons.course;

import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import java.util.List;

/** The drawings of all traces of the course: those that the rooms in {@link Course#ORDER} give. */
public final class CourseDrawings implements TraceDrawings {
    /** For the service loader. */
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
