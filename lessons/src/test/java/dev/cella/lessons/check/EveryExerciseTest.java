package dev.cella.lessons.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.cella.lessons.check.Verdict.Hint;
import dev.cella.lessons.check.Verdict.NotAnswered;
import dev.cella.lessons.check.Verdict.Right;
import dev.cella.lessons.check.Verdict.Wrong;
import dev.cella.lessons.normalize.ChannelStatistics;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each exercise of the course; new ones are found by themselves. */
class EveryExerciseTest {

    private static final long[] SEEDS = {1, 2, 3, 4, 5, 6, 7, 8};

    private static final List<Class<?>> TYPES = new ClassFileImporter()
            .importPackages("dev.cella.lessons").stream()
                    .filter(type -> type.isAssignableTo(Exercise.class) && !type.isInterface())
                    .filter(type -> type.getPackageName().endsWith(".exercise"))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    static Stream<Exercise<?>> all() {
        return TYPES.stream().map(EveryExerciseTest::make);
    }

    static Stream<FunctionExercise<?, ?>> functions() {
        return all().filter(FunctionExercise.class::isInstance).map(exercise -> (FunctionExercise<?, ?>) exercise);
    }

    static Stream<NumberExercise> numbers() {
        return all().filter(NumberExercise.class::isInstance).map(NumberExercise.class::cast);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void the_reference_is_right_on_any_inputs(FunctionExercise<?, ?> exercise) {
        for (long seed : SEEDS) {
            assertEquals(new Right(), examineReference(exercise, seed));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void every_mistake_is_wrong_on_any_inputs_and_is_called_by_its_name(FunctionExercise<?, ?> exercise) {
        for (long seed : SEEDS) {
            assertMistakesAreNamed(exercise, seed);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void other_seeds_make_other_inputs(FunctionExercise<?, ?> exercise) {
        assertOtherSeedsMakeOtherResults(exercise);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void the_right_number_is_right_and_never_shown(NumberExercise exercise) {
        assertEquals(new Right(), exercise.examine(exercise::answer, 1));
        Wrong wrong = assertInstanceOf(Wrong.class, exercise.examine(() -> exercise.answer() + 1234.5, 1));
        String right = NestedNumbers.write(exercise.answer());
        assertFalse(wrong.hints().stream().anyMatch(hint -> hint.text().matches(".*\\b" + right + "\\b.*")), right);
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
        assertEquals(new NotAnswered(), verdict);
    }

    @ParameterizedTest
    @MethodSource("all")
    void reference_and_wrong_answers_lie_ready_for_the_kernel(Exercise<?> exercise) throws Exception {
        Path folder = Path.of("src/test/resources/exercises", exercise.name());
        assertTrue(Files.isRegularFile(folder.resolve("reference.java")), folder + "/reference.java");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> wrong = files.filter(
                            file -> file.getFileName().toString().startsWith("wrong-"))
                    .toList();
            assertTrue(wrong.size() >= 3, folder + " has " + wrong.size() + " wrong answers");
            for (Path file : wrong) {
                assertTrue(Files.readString(file).startsWith("// expect: "), file.toString());
            }
        }
    }

    /** A constructor takes nothing, or what a student measured in the lesson. */
    private static Exercise<?> make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getConstructors()[0];
            return (Exercise<?>)
                    (constructor.getParameterCount() == 0
                            ? constructor.newInstance()
                            : constructor.newInstance(new ChannelStatistics(List.of(0.33), List.of(0.2))));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " has no constructor that takes nothing or the data of a lesson", e);
        }
    }

    private static <I, O> Verdict examineReference(FunctionExercise<I, O> exercise, long seed) {
        return exercise.examine(exercise::solve, seed);
    }

    private static <I, O> void assertMistakesAreNamed(FunctionExercise<I, O> exercise, long seed) {
        exercise.mistakes().forEach(mistake -> assertNamed(mistake, exercise.examine(mistake.attempt(), seed)));
    }

    private static <I, O> void assertOtherSeedsMakeOtherResults(FunctionExercise<I, O> exercise) {
        O memorized = exercise.solve(exercise.input(new java.util.Random(1)));
        assertInstanceOf(Wrong.class, exercise.examine(input -> memorized, 2));
    }

    private static void assertNamed(Mistake<?> mistake, Verdict verdict) {
        Wrong wrong = assertInstanceOf(Wrong.class, verdict, mistake.name());
        Hint cause = wrong.hints().stream()
                .filter(hint -> hint.label().equals("likely cause"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(mistake.name() + " is not named: " + wrong));
        assertTrue(cause.text().startsWith(mistake.name()), cause.text());
    }
}
