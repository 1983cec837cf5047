package dev.cella.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.kernel.display.Cell;
import dev.cella.lessons.check.Verdict.Hint;
import dev.cella.lessons.draw.RecordedCell;
import dev.cella.lessons.normalize.exercise.MinMax;
import dev.cella.lessons.normalize.exercise.TwelveBits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hints, the progress file, and grading, on exercises of the course. */
class CheckerTest {
    private static final String COUNTED = "Counted the values instead of taking the largest";

    @RegisterExtension
    private final ProgressFile file = new ProgressFile();

    @Test
    void a_recognized_cause_is_named_at_once_and_each_further_try_shows_one_hint_more() {
        Checker checker = file.checker();
        assertThat(Stream.generate(() -> checker.feedback(new MinMax(), CheckerTest::byMaximum))
                        .limit(4)
                        .map(feedback -> feedback.hints().get(feedback.hints().size() - 1))
                        .map(Hint::label))
                .containsExactly("likely cause", "where", "idea", "idea");
        Feedback fifth = checker.feedback(new MinMax(), CheckerTest::byMaximum);
        assertThat(fifth.hints()).hasSize(4);
        assertThat(fifth.footer()).startsWith("There are no more hints for this mistake.");
    }

    @Test
    void a_hint_gives_index_expected_actual_and_input() {
        Checker checker = file.checker();
        checker.feedback(new MinMax(), CheckerTest::byMaximum);
        Feedback second = checker.feedback(new MinMax(), CheckerTest::byMaximum);
        assertThat(second.hints().get(2).text())
                .matches(
                        "First wrong number: \\[\\d] should be \\S+, but is \\S+\\. The input was pixels = \\{[\\d, ]+}\\.");
    }

    @Test
    void a_right_answer_ends_the_hints_and_is_remembered() {
        Checker checker = file.checker();
        checker.feedback(new TwelveBits(), () -> 4096);
        checker.feedback(new TwelveBits(), () -> 4096);
        assertThat(checker.feedback(new TwelveBits(), () -> 4095).headline()).isEqualTo("Right.");
        assertThat(file.progress().of("02/twelve-bits")).isEqualTo(new ExerciseStatus(3, 0, true, 1, Map.of()));
        assertThat(checker.feedback(new TwelveBits(), () -> 12).hints()).hasSize(2);
    }

    @Test
    void another_mistake_begins_with_its_first_hints_and_an_old_one_goes_on() {
        Checker checker = file.checker();
        assertThat(checker.feedback(new TwelveBits(), () -> 4096).hints()).hasSize(2);
        assertThat(checker.feedback(new TwelveBits(), () -> 4096).hints()).hasSize(3);
        assertThat(checker.feedback(new TwelveBits(), () -> 255).hints()).hasSize(2);
        assertThat(checker.feedback(new TwelveBits(), () -> 17).hints()).hasSize(1);
        assertThat(checker.feedback(new TwelveBits(), () -> 18).hints()).hasSize(2);
        assertThat(file.progress().of("02/twelve-bits").times(COUNTED)).isEqualTo(2);
    }

    @Test
    void inputs_stay_until_the_exercise_is_solved() {
        List<String> seen = new ArrayList<>();
        Checker checker = file.checker();
        Function<int[], double[]> wrong = pixels -> {
            seen.add(Arrays.toString(pixels));
            return byMaximum(pixels);
        };
        checker.feedback(new MinMax(), wrong);
        checker.feedback(new MinMax(), wrong);
        assertThat(seen.subList(4, 8)).isEqualTo(seen.subList(0, 4));
        checker.feedback(new MinMax(), new MinMax()::solve);
        checker.feedback(new MinMax(), wrong);
        assertThat(seen.subList(8, 12)).doesNotContainAnyElementsOf(seen.subList(0, 4));
        checker.drawOthers(new MinMax());
        checker.feedback(new MinMax(), wrong);
        assertThat(seen.subList(12, 16)).doesNotContainAnyElementsOf(seen.subList(8, 12));
    }

    @Test
    void an_answer_that_changes_its_input_is_wrong() {
        Feedback feedback = file.checker().feedback(new MinMax(), pixels -> {
            double[] right = new MinMax().solve(pixels);
            pixels[0] = 0;
            return right;
        });
        assertThat(feedback.hints().get(1).text()).startsWith("Changed the input pixels. ");
    }

    @Test
    void a_stub_is_not_answered_and_counts_as_no_try() {
        Feedback feedback = file.checker().feedback(new MinMax(), pixels -> Exercises.notAnsweredYet());
        assertThat(feedback.headline()).isEqualTo("Not answered yet.");
        assertThat(file.progress().of("02/min-max")).isEqualTo(ExerciseStatus.NEW);
    }

    @Test
    void an_exception_of_the_student_becomes_a_hint_without_our_stack() {
        Feedback feedback = file.checker().feedback(new MinMax(), pixels -> {
            throw new IllegalStateException("no pixels.");
        });
        assertThat(feedback.hints().get(0).text()).isEqualTo("Your code throws IllegalStateException: no pixels.");
        assertThat(feedback.text()).doesNotContain("at dev.cella");
    }

    @Test
    void one_factor_between_all_numbers_is_reported() {
        Function<int[], double[]> percent = pixels -> Arrays.stream(new MinMax().solve(pixels))
                .map(share -> 100 * share)
                .toArray();
        assertThat(firstHint(percent)).endsWith("Each is 100 times what it should be.");
    }

    @Test
    void another_length_and_null_and_nan_are_reported_in_words() {
        assertThat(firstHint(pixels -> new double[] {0, 1}))
                .isEqualTo("Your result has 2 numbers; it should have 4 numbers.");
        assertThat(firstHint(pixels -> null)).isEqualTo("Your method returns null.");
        assertThat(firstHint(pixels ->
                        Arrays.stream(pixels).mapToDouble(pixel -> 0.0 / 0).toArray()))
                .isEqualTo("4 of 4 numbers are infinite or NaN (not a number): look for a division by 0.");
    }

    @Test
    @Timeout(300)
    void an_answer_that_does_not_return_is_heard_of_while_it_runs() {
        RecordedCell cell = new RecordedCell();
        cell.enter();
        try {
            file.checker().withPatience(Duration.ofMillis(1)).check(new TwelveBits(), () -> {
                while (cell.shown.isEmpty()) {
                    Thread.onSpinWait();
                }
                return 4095;
            });
        } finally {
            Cell.leave();
        }
        assertThat(cell.shown).hasSize(2);
        assertThat(cell.shown.get(0).text()).contains("If it has a loop that never ends, stop it with ■");
        assertThat(cell.shown.get(1).text()).contains("Right.");
    }

    @Test
    void grading_throws_for_wrong_and_missing_answers_and_is_silent_otherwise() {
        Checker grading = file.grading();
        assertThatThrownBy(() -> grading.check(new TwelveBits(), () -> 4096))
                .isInstanceOf(WrongAnswer.class)
                .hasMessage("exercise 02/twelve-bits is not right: 4096 is not right: it is too large.");
        assertThatThrownBy(() -> grading.check(new TwelveBits(), Exercises::notAnsweredYet))
                .isInstanceOf(WrongAnswer.class)
                .hasMessage("exercise 02/twelve-bits is not answered");
        assertThatCode(() -> grading.check(new TwelveBits(), () -> 4095)).doesNotThrowAnyException();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void grading_draws_inputs_that_no_first_try_has_seen() {
        List<String> seen = new ArrayList<>();
        Function<int[], double[]> answer = pixels -> {
            seen.add(Arrays.toString(pixels));
            return new MinMax().solve(pixels);
        };
        file.checker().feedback(new MinMax(), answer);
        file.grading().check(new MinMax(), answer);
        assertThat(seen).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void a_damaged_line_of_progress_is_left_out() throws Exception {
        Files.writeString(file.path(), "02/min-max\t3\t1\tsolved\nnonsense\n02/z-score\tx\t0\topen\n");
        assertThat(file.progress().all())
                .containsExactly(Map.entry("02/min-max", new ExerciseStatus(3, 1, true, 0, Map.of())));
    }

    @Test
    void a_damaged_file_is_kept_and_progress_continues() throws Exception {
        byte[] damaged = {'0', '2', '/', 'x', '\t', (byte) 0xff, '\n'};
        Files.write(file.path(), damaged);
        Files.writeString(file.path(), "02/min-max\t3\t1\tsolved\n", StandardOpenOption.APPEND);
        byte[] before = Files.readAllBytes(file.path());
        assertThat(file.progress().remark().orElseThrow()).startsWith("1 line of " + file.path() + " cannot be read");
        Feedback feedback = file.checker().feedback(new TwelveBits(), () -> 4096);
        assertThat(feedback.text()).contains("is kept in progress.tsv.damaged, and progress continues");
        assertThat(file.folder().resolve("progress.tsv.damaged")).hasBinaryContent(before);
        assertThat(file.progress().all())
                .isEqualTo(Map.of(
                        "02/min-max",
                        new ExerciseStatus(3, 1, true, 0, Map.of()),
                        "02/twelve-bits",
                        ExerciseStatus.NEW.afterWrong(COUNTED)));
        assertThat(file.progress().remark()).isEmpty();
        Files.write(file.path(), damaged);
        file.checker().feedback(new TwelveBits(), () -> 4096);
        assertThat(file.folder().resolve("progress.tsv.damaged-2")).hasBinaryContent(damaged);
    }

    @Test
    void a_check_answers_also_where_progress_cannot_be_read() throws Exception {
        Files.createDirectory(file.path());
        Feedback wrong = file.checker().feedback(new TwelveBits(), () -> 4096);
        assertThat(wrong.hints()).hasSize(2);
        assertThat(wrong.text())
                .contains("progress cannot be read from " + file.path() + ", so this try is not counted");
    }

    @Test
    void a_check_answers_also_where_progress_cannot_be_written() throws Exception {
        Path below = Files.writeString(file.folder().resolve("plain"), "").resolve("progress.tsv");
        Checker unwritable = Checker.ofEnvironment(Map.of("CELLA_PROGRESS", below.toString()));
        Feedback right = unwritable.feedback(new TwelveBits(), () -> 4095);
        assertThat(right.headline()).isEqualTo("Right.");
        assertThat(right.text()).contains("progress cannot be written to " + below);
    }

    @Test
    void a_check_ends_with_one_line_on_the_lesson() {
        Checker checker = file.checker();
        checker.feedback(new TwelveBits(), () -> 4095);
        Feedback feedback = checker.feedback(new MinMax(), CheckerTest::byMaximum);
        assertThat(feedback.text()).endsWith("  lesson 02: ●◐○○ 1 of 4 solved, 1 tried");
        assertThat(feedback.html()).contains("lesson 02: ●◐○○ 1 of 4 solved, 1 tried");
        assertThat(Feedback.notAnswered().progress()).isEmpty();
    }

    @Test
    void html_says_what_the_text_says_and_escapes_it() {
        Feedback feedback = file.checker().feedback(new MinMax(), pixels -> {
            throw new IllegalStateException("a < b & c");
        });
        assertThat(feedback.html()).contains("IllegalStateException: a &lt; b &amp; c.");
        assertThat(feedback.text()).contains("IllegalStateException: a < b & c.");
        assertThat(feedback.toBundle().text()).isEqualTo(feedback.text());
    }

    private static double[] byMaximum(int[] pixels) {
        double max = Arrays.stream(pixels).max().getAsInt();
        return Arrays.stream(pixels).mapToDouble(pixel -> pixel / max).toArray();
    }

    private String firstHint(Function<int[], double[]> answer) {
        return file.checker().feedback(new MinMax(), answer).hints().get(0).text();
    }
}
