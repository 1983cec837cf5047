package dev.cella.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.kernel.spi.Call;
import dev.cella.kernel.spi.Declaration;
import dev.cella.kernel.spi.Declaration.Kind;
import dev.cella.kernel.spi.Declaration.Objection;
import dev.cella.lessons.normalize.exercise.MinMax;
import dev.cella.lessons.pool.exercise.MaxPooling;
import dev.cella.lessons.regularize.exercise.DropForward;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When checks grade, with which inputs, and what cells cannot do meanwhile. */
class GradingTest {
    @RegisterExtension
    private final ProgressFile file = new ProgressFile();

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "YES", "on", "tru"})
    void whatever_is_no_no_turns_grading_on(String value) {
        assertThat(Grading.of(Map.of("CELLA_GRADING", value)).isOn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "false", "No", "off"})
    void a_no_leaves_it_off(String value) {
        assertThat(Grading.of(Map.of("CELLA_GRADING", value)).isOn()).isFalse();
        assertThat(Grading.of(Map.of()).isOn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"autograde", "validate"})
    void nbgrader_turns_it_on_even_if_somebody_wrote_no(String execution) {
        assertThat(Grading.of(Map.of("NBGRADER_EXECUTION", execution, "CELLA_GRADING", "0"))
                        .isOn())
                .isTrue();
    }

    @Test
    void the_instructor_chooses_seed_and_time() {
        Grading usual = Grading.of(Map.of());
        Grading chosen = Grading.of(Map.of("CELLA_GRADING_SEED", "autumn", "CELLA_GRADING_SECONDS", "5"));
        assertThat(usual.limit()).isEqualTo(Duration.ofSeconds(20));
        assertThat(chosen.limit()).isEqualTo(Duration.ofSeconds(5));
        assertThat(chosen.seed(new MinMax())).isNotEqualTo(usual.seed(new MinMax()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "ten", "1.5"})
    void a_time_that_is_none_is_refused(String seconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grading.of(Map.of("CELLA_GRADING_SECONDS", seconds)))
                .withMessageContaining("\"" + seconds + "\", which is not a time limit");
    }

    @Test
    void one_that_was_created_before_spoils_every_check() {
        Exam exam = new Exam();
        exam.add(new MaxPooling());
        for (int check = 0; check < 2; check++) {
            MaxPooling exercise = new MaxPooling();
            exam.add(exercise);
            assertThatThrownBy(() -> exam.begin(exercise))
                    .isInstanceOf(WrongAnswer.class)
                    .hasMessageContaining("creates MaxPooling outside of its check");
        }
    }

    @Test
    void one_that_was_checked_may_be_followed_by_another_but_not_kept() throws Exception {
        Exam exam = new Exam();
        begin(exam, new MaxPooling());
        begin(exam, new MaxPooling());
        MaxPooling kept = new MaxPooling();
        begin(exam, kept);
        assertThatThrownBy(() -> begin(exam, new MaxPooling()))
                .isInstanceOf(WrongAnswer.class)
                .hasMessageContaining("or keeps it");
        assertThat(kept.name()).isEqualTo("09/max-pooling");
    }

    private static void begin(Exam exam, MaxPooling exercise) throws Exception {
        exam.add(exercise);
        exam.begin(exercise);
    }

    @ParameterizedTest
    @CsvSource({
        "dev.cella.lessons.pool.exercise.MaxPooling, solve",
        "dev.cella.lessons.check.FunctionExercise, mistakes",
        "dev.cella.lessons.check.NumberExercise, answer",
        "dev.cella.kernel.spi.CellVersion, all",
        "dev.cella.kernel.display.Cell, current",
        "java.lang.reflect.Method, invoke",
        "java.lang.reflect.Field, getInt",
        "java.lang.invoke.MethodHandle, invokeExact",
        "sun.misc.Unsafe, allocateInstance",
        "sun.reflect.ReflectionFactory, newConstructorForSerialization",
        "jdk.jshell.JShell, eval",
        "REPL.$JShell$3$Mine, defineClass",
        "java.lang.ProcessBuilder, start",
        "java.lang.Runtime, halt",
        "java.lang.Thread, getAllStackTraces",
        "javax.script.ScriptEngine, eval",
        "org.nd4j.common.util.ReflectionUtils, newInstance",
    })
    void cells_that_are_graded_must_not_call(String type, String method) {
        assertThat(ForbiddenCalls.contains(new Call(type, method))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "dev.cella.lessons.check.Exercises, check",
        "dev.cella.lessons.check.FunctionExercise, otherInputs",
        "dev.cella.lessons.pool.exercise.PoolBox, pool",
        "dev.cella.lessons.norm.exercise.SilentNet, judge",
        "dev.cella.lessons.convolve.LinearFilter, answer",
        "dev.cella.kernel.display.Display, display",
        "dev.cella.kernel.widget.Widgets, intSlider",
        "REPL.$JShell$3$DarkPixels, solve",
        "java.lang.reflect.Array, get",
        "java.lang.Class, getDeclaredFields",
        "java.lang.reflect.Field, getModifiers",
        "java.lang.Runtime, availableProcessors",
        "java.lang.System, nanoTime",
        "java.lang.invoke.LambdaMetafactory, metafactory",
        "java.lang.invoke.StringConcatFactory, makeConcatWithConstants",
        "java.nio.file.Files, readString",
    })
    void they_may_call_what_honest_answers_and_tests_need(String type, String method) {
        assertThat(ForbiddenCalls.contains(new Call(type, method))).isFalse();
    }

    @Test
    void the_comparison_of_hidden_tests_cannot_be_overloaded() {
        NameGuard guard = new NameGuard(true);
        String method = HiddenTests.of(new MaxPooling(), "given -> maxPooling(given.map(), given.size())", 7);
        assertThat(guard.objection(new Declaration(Kind.METHOD, "hiddenSame", method)))
                .isEmpty();
        assertThat(guard.objection(new Declaration(
                        Kind.METHOD, "hiddenSame", "boolean hiddenSame(int[] a, int[] b, double c) { return true; }")))
                .map(Objection::isForbidden)
                .contains(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "METHOD | check | void check() { } | true",
                "METHOD | points | void points() { } | true",
                "METHOD | checked | void checked() { } | false",
                "TYPE | MaxPooling | class MaxPooling { } | true",
                "TYPE | FunctionExercise | class FunctionExercise { } | true",
                "TYPE | dev | class dev { } | true",
                "TYPE | Pooling2 | class Pooling2 { } | false",
                "TYPE | IntStream | class IntStream { } | true",
                "TYPE | Math | class Math { } | true",
                "TYPE | org | class org { } | true",
                "TYPE | de | class de { } | true",
                "VARIABLE | net | var net = 1; | false",
                "VARIABLE | dev | var dev = 1; | true",
                "VARIABLE | check | var check = 1; | false",
                "IMPORT | check | static REPL.Evil.check | true",
                "IMPORT | MaxPooling | org.example.MaxPooling | true",
                "IMPORT | * | static org.example.Evil.* | true",
                "IMPORT | MaxPooling | dev.cella.lessons.pool.exercise.MaxPooling | false",
                "IMPORT | * | static java.lang.Math.* | false",
                "IMPORT | * | java.util.* | false"
            })
    void names_that_checks_rely_on_are_protected(Kind kind, String name, String text, boolean isProtected) {
        Declaration declaration = new Declaration(kind, name, text);
        assertThat(new NameGuard(true).objection(declaration).map(Objection::isForbidden))
                .isEqualTo(isProtected ? java.util.Optional.of(true) : java.util.Optional.empty());
    }

    @Test
    void where_nothing_is_graded_they_are_warned_of() {
        Declaration declaration = new Declaration(Kind.METHOD, "check", "void check() { }");
        assertThat(new NameGuard(false).objection(declaration))
                .hasValueSatisfying(
                        objection -> assertThat(objection.isForbidden()).isFalse());
    }

    @Test
    void an_answer_earns_the_share_of_the_parts_that_it_solves() {
        DropForward exercise = new DropForward();
        Function<DropForward.Input, double[]> inferenceOnly = given -> given.values();
        assertThat(file.grading().share(exercise, exercise::solve)).isEqualTo(1);
        assertThat(file.grading().share(exercise, inferenceOnly)).isEqualTo(0.5);
        assertThat(file.grading().share(exercise, given -> null)).isZero();
        assertThat(file.grading().share(exercise, given -> Exercises.notAnsweredYet()))
                .isZero();
        assertThat(file.grading().share(new MinMax(), new MinMax()::solve)).isEqualTo(1);
    }
}
