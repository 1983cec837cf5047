package dev.cella.lessons.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import dev.cella.lessons.trace.Trace;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class CourseDrawingsTest {
    @Test
    void film_strips_find_the_course_and_nobody_else() {
        assertThat(ServiceLoader.load(TraceDrawings.class)).singleElement().isInstanceOf(CourseDrawings.class);
    }

    @Test
    void every_trace_of_the_course_is_drawn_once() {
        List<Class<?>> drawn = new CourseDrawings()
                .traceDrawings().stream().<Class<?>>map(TraceDrawing::type).toList();
        assertThat(classesOf(Trace.class)).isNotEmpty().allSatisfy(name -> assertThat(drawn)
                .filteredOn(type -> type.isAssignableFrom(classOf(name)))
                .hasSize(1));
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name, false, CourseDrawingsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_step_is_drawn_in_the_figure_room_of_its_idea() {
        assertThat(classesOf(StepDrawing.class))
                .isNotEmpty()
                .allMatch(name -> name.matches("dev\\.cella\\.lessons\\.\\w+\\.figure\\.\\w+"));
    }

    private static List<String> classesOf(Class<?> type) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.cella.lessons")
                        .stream()
                        .filter(one -> one.isAssignableTo(type) && !one.isInterface())
                        .map(JavaClass::getName)
                        .toList();
    }
}
