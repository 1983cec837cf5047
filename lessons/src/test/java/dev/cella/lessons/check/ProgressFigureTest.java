package dev.cella.lessons.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.check.StudentProgress.Standing;
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
                            "02/min-max", new Standing(3, 0, true),
                            "02/z-score", new Standing(2, 2, false),
                            "99/gone", new Standing(1, 0, true)))
            .drawn();

    @Test
    void each_lesson_is_a_line_of_marks_and_counts() {
        assertEquals("lesson 01: ○ 0 of 1 solved\nlesson 02: ●○◐ 1 of 3 solved, 1 tried", FIGURE.alt());
    }

    @Test
    void the_drawing_has_a_circle_an_exercise_and_says_the_counts() {
        assertEquals(4, FIGURE.svg().split("<circle", -1).length - 1);
        assertTrue(FIGURE.svg().contains(">1 of 3 solved, 1 tried<"), FIGURE.svg());
        assertTrue(FIGURE.width() < 400 && FIGURE.height() < 80, FIGURE.width() + "x" + FIGURE.height());
    }

    @Test
    void the_exercises_of_the_course_are_found_without_a_list() {
        List<String> names = AllExercises.names();
        assertEquals(
                EveryExerciseTest.all().map(Exercise::name).sorted().toList(),
                names.stream().sorted().toList());
        assertTrue(names.contains("02/min-max"), names.toString());
    }

    @Test
    void the_exercises_of_a_lesson_stand_in_the_order_of_its_page() throws Exception {
        List<String> onThePages = new ArrayList<>();
        try (Stream<Path> notebooks = Files.list(Path.of("notebooks"))) {
            for (Path notebook : notebooks
                    .filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList()) {
                Matcher named =
                        Pattern.compile("\"exercise\": \"(\\d\\d/[a-z-]+)\"").matcher(Files.readString(notebook));
                named.results().map(found -> found.group(1)).distinct().forEach(onThePages::add);
            }
        }
        assertEquals(onThePages, AllExercises.names());
    }
}
