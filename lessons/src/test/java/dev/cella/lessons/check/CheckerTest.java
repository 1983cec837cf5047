package dev.cella.lessons.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.check.StudentProgress.Standing;
import dev.cella.lessons.normalize.exercise.MinMax;
import dev.cella.lessons.normalize.exercise.TwelveBits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ladder of hints, the file of progress, and grading, on exercises of the course. */
class CheckerTest {

    @TempDir
    Path folder;

    @Test
    void each_wrong_try_shows_one_hint_more_and_never_the_solution() {
        Checker checker = checker();
        assertEquals("what is wrong", lastLabel(checker.feedback(new MinMax(), CheckerTest::byMaximum)));
        assertEquals("where", lastLabel(checker.feedback(new MinMax(), CheckerTest::byMaximum)));
        assertEquals("likely cause", lastLabel(checker.feedback(new MinMax(), CheckerTest::byMaximum)));
        assertEquals("idea", lastLabel(checker.feedback(new MinMax(), CheckerTest::byMaximum)));
        Feedback fifth = checker.feedback(new MinMax(), CheckerTest::byMaximum);
        assertEquals(4, fifth.hints().size());
        assertEquals("These are all the hints there are.", fifth.footer());
    }

    @Test
    void the_place_is_told_with_index_expected_actual_and_input() {
        Checker checker = checker();
        checker.feedback(new MinMax(), CheckerTest::byMaximum);
        String where = checker.feedback(new MinMax(), CheckerTest::byMaximum)
                .hints()
                .get(1)
                .text();
        assertTrue(
                where.matches("First wrong number: \\[\\d] should be \\S+ and is \\S+\\. The input was [\\d, ]+\\."),
                where);
    }

    @Test
    void a_right_answer_ends_the_ladder_and_is_remembered() {
        Checker checker = checker();
        checker.feedback(new TwelveBits(), () -> 4096);
        checker.feedback(new TwelveBits(), () -> 4096);
        assertEquals("Right.", checker.feedback(new TwelveBits(), () -> 4095).headline());
        assertEquals(new Standing(3, 0, true), progress().of("02/twelve-bits"));
        assertEquals(1, checker.feedback(new TwelveBits(), () -> 12).hints().size());
    }

    @Test
    void a_stub_is_told_so_and_counts_as_no_try() {
        Feedback feedback = checker().feedback(new MinMax(), pixels -> Exercises.notAnsweredYet());
        assertEquals("Not answered yet.", feedback.headline());
        assertEquals(Standing.NEW, progress().of("02/min-max"));
    }

    @Test
    void an_exception_of_the_student_becomes_a_hint_without_our_stack() {
        Feedback feedback = checker().feedback(new MinMax(), pixels -> new double[] {pixels[9]});
        assertEquals(
                "Your code throws ArrayIndexOutOfBoundsException: Index 9 out of bounds for length 9.",
                feedback.hints().get(0).text());
        assertFalse(feedback.text().contains("at dev.cella"), feedback.text());
    }

    @Test
    void one_factor_between_all_numbers_is_told() {
        Function<int[], double[]> percent = pixels -> Arrays.stream(new MinMax().solve(pixels))
                .map(share -> 100 * share)
                .toArray();
        String words = checker().feedback(new MinMax(), percent).hints().get(0).text();
        assertTrue(words.endsWith("Each is 100 times what it should be."), words);
    }

    @Test
    void another_length_and_null_and_nan_are_told_in_words() {
        assertEquals("Your result has 2 numbers; it should have 9 numbers.", firstHint(pixels -> new double[] {0, 1}));
        assertEquals("Your method returns null.", firstHint(pixels -> null));
        assertEquals(
                "9 of 9 numbers are infinite or not a number (NaN): somewhere something was divided by 0.",
                firstHint(pixels ->
                        Arrays.stream(pixels).mapToDouble(pixel -> 0.0 / 0).toArray()));
    }

    @Test
    void grading_throws_for_wrong_and_missing_answers_and_is_silent_otherwise() {
        Checker grading = Checker.ofEnvironment(Map.of("CELLA_GRADING", "1", "CELLA_PROGRESS", file().toString()));
        Exception wrong = assertThrows(WrongAnswer.class, () -> grading.check(new TwelveBits(), () -> 4096));
        assertEquals("exercise 02/twelve-bits is not right: 4096 is not it.", wrong.getMessage());
        Exception missing =
                assertThrows(WrongAnswer.class, () -> grading.check(new TwelveBits(), Exercises::notAnsweredYet));
        assertEquals("exercise 02/twelve-bits is not answered", missing.getMessage());
        assertDoesNotThrow(() -> grading.check(new TwelveBits(), () -> 4095));
        assertFalse(Files.exists(file()));
    }

    @Test
    void a_damaged_line_of_progress_is_left_out() throws Exception {
        Files.writeString(file(), "02/min-max\t3\t1\tsolved\nnonsense\n02/z-score\tx\t0\topen\n");
        assertEquals(Map.of("02/min-max", new Standing(3, 1, true)), progress().all());
    }

    @Test
    void a_damaged_file_is_kept_and_progress_goes_on() throws Exception {
        byte[] damaged = {'0', '2', '/', 'x', '\t', (byte) 0xff, '\n'};
        Files.write(file(), damaged);
        Files.writeString(file(), "02/min-max\t3\t1\tsolved\n", StandardOpenOption.APPEND);
        byte[] before = Files.readAllBytes(file());
        assertTrue(progress().remark().orElseThrow().startsWith("1 of the lines of " + file() + " cannot be read"));
        Feedback feedback = checker().feedback(new TwelveBits(), () -> 4096);
        assertTrue(feedback.text().contains("is kept in progress.tsv.damaged; progress goes on"), feedback.text());
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("progress.tsv.damaged")));
        assertEquals(
                Map.of("02/min-max", new Standing(3, 1, true), "02/twelve-bits", new Standing(1, 1, false)),
                progress().all());
        assertEquals(Optional.empty(), progress().remark());
        Files.write(file(), damaged);
        checker().feedback(new TwelveBits(), () -> 4096);
        assertArrayEquals(damaged, Files.readAllBytes(folder.resolve("progress.tsv.damaged-2")));
    }

    @Test
    void a_check_answers_also_where_progress_can_be_neither_read_nor_written() throws Exception {
        Files.createDirectory(file());
        Feedback wrong = checker().feedback(new TwelveBits(), () -> 4096);
        assertEquals(1, wrong.hints().size());
        assertTrue(wrong.text().contains("progress cannot be read from " + file() + ", so this try is not counted"));
        Path below = Files.writeString(folder.resolve("plain"), "").resolve("progress.tsv");
        Checker unwritable = Checker.ofEnvironment(Map.of("CELLA_PROGRESS", below.toString()));
        Feedback right = unwritable.feedback(new TwelveBits(), () -> 4095);
        assertEquals("Right.", right.headline());
        assertTrue(right.text().contains("progress cannot be written to " + below), right.text());
    }

    @Test
    void a_check_shows_in_small_how_the_lesson_stands() {
        Checker checker = checker();
        checker.feedback(new TwelveBits(), () -> 4095);
        Feedback feedback = checker.feedback(new MinMax(), CheckerTest::byMaximum);
        assertTrue(feedback.text().endsWith("  lesson 02: ●◐○○ 1 of 4 solved, 1 tried"), feedback.text());
        assertTrue(feedback.html().contains("lesson 02: ●◐○○ 1 of 4 solved, 1 tried"), feedback.html());
        assertEquals("", Feedback.notAnswered().progress());
    }

    @Test
    void html_says_what_the_text_says_and_escapes_it() {
        Feedback feedback = checker().feedback(new MinMax(), pixels -> {
            throw new IllegalStateException("a < b & c");
        });
        assertTrue(feedback.html().contains("IllegalStateException: a &lt; b &amp; c."), feedback.html());
        assertTrue(feedback.text().contains("IllegalStateException: a < b & c."), feedback.text());
        assertEquals(feedback.text(), feedback.toBundle().text());
    }

    private static double[] byMaximum(int[] pixels) {
        double max = Arrays.stream(pixels).max().getAsInt();
        return Arrays.stream(pixels).mapToDouble(pixel -> pixel / max).toArray();
    }

    private String firstHint(Function<int[], double[]> answer) {
        return checker().feedback(new MinMax(), answer).hints().get(0).text();
    }

    private static String lastLabel(Feedback feedback) {
        return feedback.hints().get(feedback.hints().size() - 1).label();
    }

    private Path file() {
        return folder.resolve("progress.tsv");
    }

    private StudentProgress progress() {
        return StudentProgress.ofEnvironment(Map.of("CELLA_PROGRESS", file().toString()));
    }

    private Checker checker() {
        return Checker.ofEnvironment(Map.of("CELLA_PROGRESS", file().toString()));
    }
}
