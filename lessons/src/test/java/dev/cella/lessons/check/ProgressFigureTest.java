package dev.cella.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressFigureTest {
    private static final Figure FIGURE = ProgressFigure.of(
                    List.of("01/gray-share", "02/min-max", "02/twelve-bits", "02/z-score"),
                    Map.of(
                            "02/min-max", new ExerciseStatus(3, 0, true, 0, Map.of()),
                            "02/z-score", new ExerciseStatus(2, 2, false, 0, Map.of()),
                            "99/gone", new ExerciseStatus(1, 0, true, 0, Map.of())))
            .drawn();

    @Test
    void each_lesson_is_a_line_of_marks_and_counts() {
        assertThat(FIGURE.alt()).isEqualTo("lesson 01: ○ 0 of 1 solved\nlesson 02: ●○◐ 1 of 3 solved, 1 tried");
    }

    @Test
    void the_drawing_has_one_circle_per_exercise_and_the_counts() {
        Drawing drawing = Drawing.of(FIGURE);
        assertThat(drawing.all("circle")).hasSize(4);
        assertThat(drawing.texts()).containsExactly("01", "0 of 1 solved", "02", "1 of 3 solved, 1 tried");
        assertThat(FIGURE.width()).isLessThan(400);
        assertThat(FIGURE.height()).isLessThan(80);
    }

    @Test
    void the_exercises_of_the_course_are_found_without_a_list() {
        assertThat(AllExercises.names())
                .containsExactlyInAnyOrderElementsOf(
                        EveryExerciseTest.all().map(Exercise::name).toList())
                .contains("02/min-max");
    }

    @Test
    void the_exercises_of_a_lesson_are_in_the_order_of_its_page() throws Exception {
        List<String> onThePages = new ArrayList<>();
        try (Stream<Path> notebooks = Files.list(Path.of("notebooks"))) {
            for (Path notebook : notebooks
                    .filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList()) {
                Matcher named = Pattern.compile("\"exercise\": \"(\\d\\d[a-z]?/[a-z-]+)\"")
                        .matcher(Files.readString(notebook));
                named.results().map(found -> found.group(1)).distinct().forEach(onThePages::add);
            }
        }
        assertThat(AllExercises.names()).isEqualTo(onThePages);
    }
}
