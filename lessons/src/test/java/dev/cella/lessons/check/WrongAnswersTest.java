package dev.cella.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.check.Verdict.Wrong;
import dev.cella.lessons.check.mutant.AnswerCompiler;
import dev.cella.lessons.check.mutant.ExerciseCells;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each wrong answer of the answer files gets the hints that it expects, and one more on the second try; test_exercises.py tries
 * one of each exercise in a kernel.
 */
class WrongAnswersTest {
    private static final long[] INPUTS = {0, 1, 2};
    private static final long[] FIRST_INPUTS = {0};

    static Stream<String> exercises() throws IOException {
        return ExerciseCells.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void each_wrong_answer_gets_its_hints_and_one_more_on_the_second_try(String exercise) throws IOException {
        Map<AnswerFile.Wrong, String> answers = new LinkedHashMap<>();
        AnswerFile.of(exercise).wrong().forEach(wrong -> answers.put(wrong, wrong.cell()));
        Map<AnswerFile.Wrong, LongFunction<Verdict>> judges = AnswerCompiler.compiled(
                answers, ExerciseCells.all().get(exercise).check());
        assertThat(judges.keySet()).as("answers that compile").isEqualTo(answers.keySet());
        // an answer that is judged by what it does may train a net, which takes seconds
        long[] inputs = CourseExercises.isJudged(exercise) ? FIRST_INPUTS : INPUTS;
        judges.forEach((answer, judge) -> LongStream.of(inputs)
                .forEach(number -> assertHinted(answer, judge.apply(1_000L * exercise.hashCode() + number))));
    }

    private static void assertHinted(AnswerFile.Wrong answer, Verdict verdict) {
        assertThat(verdict).as(answer.name()).isInstanceOf(Wrong.class);
        Wrong wrong = (Wrong) verdict;
        assertThat(Feedback.wrong(wrong.hints(), wrong.first(), "").text())
                .as(answer.name())
                .contains(answer.expect());
        assertThat(wrong.hints()).as(answer.name() + ": hints grow").hasSizeGreaterThan(wrong.first());
    }
}
