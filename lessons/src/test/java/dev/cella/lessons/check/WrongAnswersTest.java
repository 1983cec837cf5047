package dev.cella.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.source.MethodSource;
import dev.cella.kernel.spi.CellVersion;
import dev.cella.lessons.check.Verdict.Wrong;
import dev.cella.lessons.check.cell.AnswerCell;
import dev.cella.lessons.check.mutant.AnswerCompiler;
import dev.cella.lessons.check.mutant.ExerciseCells;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Each wrong answer of the answer files gets the hints that it expects, and one more on the second try; test_exercises.py tries
 * one of each exercise in a kernel.
 */
class WrongAnswersTest {
    private static final long[] INPUTS = {0, 1, 2};
    private static final long[] FIRST_INPUTS = {0};

    static Stream<Arguments> exercises() throws IOException {
        Map<String, MethodSource> methods = new HashMap<>();
        CourseExercises.all()
                .forEach(exercise -> methods.put(
                        exercise.name(),
                        AllExercises.wanted(exercise.getClass()).orElseThrow()));
        return ExerciseCells.all().entrySet().stream()
                .map(one -> Arguments.of(one.getKey(), one.getValue().check(), methods.get(one.getKey())));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("exercises")
    void each_wrong_answer_gets_its_hints_and_one_more_on_the_second_try(
            String exercise, String check, MethodSource wanted) {
        Map<AnswerFile.Wrong, String> answers = new LinkedHashMap<>();
        AnswerFile.of(exercise).wrong().forEach(wrong -> answers.put(wrong, wrong.cell()));
        Map<AnswerFile.Wrong, LongFunction<Verdict>> judges = AnswerCompiler.compiled(answers, check);
        assertThat(judges.keySet()).as("answers that compile").isEqualTo(answers.keySet());
        assertThat(judges.keySet()).allSatisfy(answer -> assertThat(
                        AnswerCell.of(wanted, List.of(version(answer.cell()))).problem())
                .as(answer.name())
                .isEmpty());
        // an answer that is judged by what it does may train a net, which takes seconds
        long[] inputs = CourseExercises.isJudged(exercise) ? FIRST_INPUTS : INPUTS;
        judges.forEach((answer, judge) -> LongStream.of(inputs)
                .forEach(number -> assertHinted(answer, judge.apply(Checker.seed(exercise, (int) number)))));
    }

    /** A cell that has run to its end. */
    private static CellVersion version(String cell) {
        return new CellVersion("answer", "cell 1", cell, CellVersion.State.DONE, MethodSource.in(cell), List.of());
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
