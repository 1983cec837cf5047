package dev.cella.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.check.Verdict.Hint;
import dev.cella.lessons.check.Verdict.NotAnswered;
import dev.cella.lessons.check.Verdict.Right;
import dev.cella.lessons.check.Verdict.Wrong;
import dev.cella.lessons.check.mutant.ExerciseCells;
import dev.cella.lessons.check.trial.Attempt;
import dev.cella.lessons.check.trial.NestedNumbers;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each exercise of the course; new ones are found by themselves. */
class EveryExerciseTest {

    private static final long[] SEEDS = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final long[] ONE_SEED = {1};

    /** An answer that is judged by what it does may train a net, which takes seconds. */
    private static long[] seeds(FunctionExercise<?, ?> exercise) {
        return exercise instanceof JudgedExercise ? ONE_SEED : SEEDS;
    }

    static Stream<Exercise<?>> all() {
        return CourseExercises.all();
    }

    static Stream<FunctionExercise<?, ?>> functions() {
        return all().filter(FunctionExercise.class::isInstance).map(exercise -> (FunctionExercise<?, ?>) exercise);
    }

    static Stream<FunctionExercise<?, ?>> compared() {
        return functions().filter(exercise -> !(exercise instanceof JudgedExercise));
    }

    static Stream<NumberExercise> numbers() {
        return all().filter(NumberExercise.class::isInstance).map(NumberExercise.class::cast);
    }

    @ParameterizedTest
    @MethodSource("functions")
    <I, O> void the_reference_is_right_on_any_inputs(FunctionExercise<I, O> exercise) {
        for (long seed : seeds(exercise)) {
            assertThat(exercise.examine(exercise::solve, seed)).isEqualTo(new Right());
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    <I, O> void every_mistake_is_wrong_on_any_inputs_and_is_called_by_its_name(FunctionExercise<I, O> exercise) {
        for (long seed : seeds(exercise)) {
            for (Mistake<Function<I, O>> mistake : exercise.mistakes()) {
                assertNamed(mistake, exercise.examine(mistake.attempt(), seed));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("compared")
    <I, O> void every_mistake_is_called_by_its_name_when_the_jvm_drops_messages(FunctionExercise<I, O> exercise) {
        FunctionExercise<I, O> compiled = ForgetfulJvm.compiled(exercise);
        for (Mistake<Function<I, O>> mistake : exercise.mistakes()) {
            Function<I, O> answer = ForgetfulJvm.compiled(mistake.attempt());
            assertNamed(mistake, exercise.examine(answer, 1));
            assertNamed(mistake, compiled.examine(answer, 1));
            assertNamed(mistake, compiled.examine(mistake.attempt(), 1));
        }
    }

    @ParameterizedTest
    @MethodSource("compared")
    <I, O> void a_mistake_that_fails_says_at_which_index_itself(FunctionExercise<I, O> exercise) {
        for (Mistake<Function<I, O>> mistake : exercise.mistakes()) {
            for (int trial = 0; trial < exercise.cases(); trial++) {
                I input = exercise.input(new Random(trial), trial);
                Attempt<O> attempt = Attempt.of(() -> mistake.attempt().apply(input));
                if (attempt.failed()) {
                    assertThat(attempt.failure().thrown().getStackTrace()[0].getClassName())
                            .as("%s leaves the message to the JVM; read with Elements.at", mistake.name())
                            .isEqualTo(Elements.class.getName());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    <I, O> void every_input_in_a_hint_can_be_copied_to_a_cell(FunctionExercise<I, O> exercise) {
        Verdict verdict = exercise.examine(exercise.mistakes().get(0).attempt(), 1);
        assertThat(hints(verdict))
                .map(Hint::text)
                .filteredOn(text -> text.contains("The input was "))
                .allMatch(text -> text.matches("(?s).*The input was (\\w+ = [^=]+(, )?)+\\."));
    }

    @ParameterizedTest
    @MethodSource("functions")
    <I, O> void other_seeds_make_other_inputs(FunctionExercise<I, O> exercise) {
        O memorized = exercise.solve(exercise.input(new Random(1)));
        assertThat(exercise.examine(input -> memorized, 2)).isInstanceOf(Wrong.class);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void the_right_number_is_right_and_never_shown(NumberExercise exercise) {
        assertThat(exercise.examine(exercise::answer, 1)).isEqualTo(new Right());
        String right = NestedNumbers.write(exercise.answer());
        assertThat(hints(exercise.examine(() -> exercise.answer() + 1234.5, 1)))
                .noneMatch(hint -> hint.text().matches(".*\\b" + right + "\\b.*"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void every_wrong_number_is_called_by_its_name(NumberExercise exercise) {
        for (Mistake<Double> mistake : exercise.mistakes()) {
            assertNamed(mistake, exercise.examine(mistake::attempt, 1));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_stub_is_not_answered_and_not_wrong(Exercise<?> exercise) {
        Verdict verdict = exercise instanceof FunctionExercise<?, ?> function
                ? function.examine(input -> Exercises.notAnsweredYet(), 1)
                : exercise instanceof NumberExercise number
                        ? number.examine(Exercises::notAnsweredYet, 1)
                        : ((ChoiceExercise) exercise).examine(Exercises::notAnsweredYet, 1);
        assertThat(verdict).isEqualTo(new NotAnswered());
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_right_and_three_wrong_answers_are_there_for_the_kernel(Exercise<?> exercise) {
        AnswerFile answers = AnswerFile.of(exercise.name());
        assertThat(answers.reference()).doesNotContain("notAnsweredYet");
        assertThat(answers.wrong())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(wrong -> assertThat(wrong.expect()).as(wrong.name()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_stub_of_the_notebook_has_the_method_that_the_exercise_wants(Exercise<?> exercise) throws IOException {
        String stub = ExerciseCells.all().get(exercise.name()).stub();
        assertThat(stub.replaceAll("\\s+", " ").replace("( ", "(")) // however its lines are broken
                .startsWith(exercise.getClass().getAnnotation(Answer.class).value() + " {");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void a_cause_is_named_on_the_first_try(NumberExercise number) {
        assertThat(number.mistakes())
                .allSatisfy(mistake -> assertThat(((Wrong) number.examine(mistake::attempt, 1)).first())
                        .isEqualTo(2));
    }

    private static List<Hint> hints(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Wrong.class);
        return ((Wrong) verdict).hints();
    }

    private static void assertNamed(Mistake<?> mistake, Verdict verdict) {
        assertThat(hints(verdict)).as(mistake.name()).anySatisfy(hint -> {
            assertThat(hint.label()).isEqualTo("likely cause");
            assertThat(hint.text()).startsWith(mistake.name() + ". ");
        });
    }
}
