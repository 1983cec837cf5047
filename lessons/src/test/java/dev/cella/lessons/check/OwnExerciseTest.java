package dev.cella.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An instructor's exercise, which is part of no lesson: a class in a cell or in a jar. */
class OwnExerciseTest {
    @RegisterExtension
    private final ProgressFile file = new ProgressFile();

    private static class BloodCells extends NumberExercise {
        @Override
        public double answer() {
            return 42;
        }

        @Override
        public List<Mistake<Double>> mistakes() {
            return List.of();
        }

        @Override
        public String idea() {
            return "Count them.";
        }
    }

    /** Names a lesson, but is not where the course keeps its exercises. */
    @Order(lesson = "02", number = 1)
    private static final class Platelets extends BloodCells {}

    @Test
    void it_is_checked_and_has_a_line_of_its_own() {
        Feedback wrong = file.checker().feedback(new BloodCells(), () -> 41);
        assertThat(wrong.text())
                .contains("41 is not right: it is too small.")
                .endsWith("  own exercises: ◐ 0 of 1 solved, 1 tried");
        Feedback right = file.checker().feedback(new BloodCells(), () -> 42);
        assertThat(right.text()).contains("Right.").endsWith("  own exercises: ● 1 of 1 solved");
        assertThat(file.progress().all())
                .isEqualTo(Map.of("own/blood-cells", new ExerciseStatus(2, 0, true, 1, Map.of())));
    }

    @Test
    void it_joins_the_own_exercises_even_if_it_names_a_lesson_of_the_course() {
        file.checker().feedback(new BloodCells(), () -> 42);
        Feedback second = file.checker().feedback(new Platelets(), () -> 1);
        assertThat(second.text()).endsWith("  own exercises: ●◐ 1 of 2 solved, 1 tried");
        assertThat(new Platelets().name()).isEqualTo("own/platelets");
    }

    @Test
    void it_may_be_an_anonymous_class() {
        BloodCells unnamed = new BloodCells() {};
        assertThat(unnamed.name()).isEqualTo("own/unnamed");
        assertThat(file.checker().feedback(unnamed, () -> 42).text()).endsWith("  own exercises: ● 1 of 1 solved");
    }

    @Test
    void a_wrong_answer_to_an_anonymous_one_gets_hints() {
        FunctionExercise<Integer, Integer> twice = new FunctionExercise<>() {
            @Override
            public Integer input(Random random) {
                return random.nextInt(1, 100);
            }

            @Override
            public Integer solve(Integer number) {
                return 2 * number;
            }

            @Override
            public List<Mistake<Function<Integer, Integer>>> mistakes() {
                return List.of(mistake("Added two", "Twice is not two more.", number -> number + 2));
            }

            @Override
            public String idea() {
                return "Multiply by two.";
            }
        };
        assertThat(file.checker().feedback(twice, number -> 3 * number).text())
                .contains("The inputs stay the same until you solve it.")
                .doesNotContain("new .");
    }

    @Test
    void it_is_the_last_row_of_the_progress_figure_once_it_was_tried() {
        assertThat(figure(file.progress().all())).doesNotContain("own");
        file.checker().feedback(new BloodCells(), () -> 41);
        assertThat(figure(file.progress().all())).endsWith("\nown exercises: ◐ 0 of 1 solved, 1 tried");
    }

    @Test
    void it_is_graded_as_any_other() {
        file.grading().check(new BloodCells(), () -> 42);
        assertThatThrownBy(() -> file.grading().check(new BloodCells(), () -> 41))
                .hasMessage("exercise own/blood-cells is not right: 41 is not right: it is too small.");
    }

    private static String figure(Map<String, ExerciseStatus> all) {
        return ProgressFigure.of(AllExercises.namesWith(all.keySet()), all)
                .drawn()
                .alt();
    }
}
