package dev.cella.lessons.check;

import dev.cella.lessons.draw.Figure;
import java.util.Map;

/** What notebooks call: a stub calls {@link #notAnsweredYet()}, a check cell calls {@link #check}. */
public final class Exercises {

    private Exercises() {}

    /**
     * Marks where the student's code goes.
     *
     * @return never; the type lets it fit any method
     * @throws NotAnsweredYet always; a check turns it into one friendly line
     */
    @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"
    }) // a stub must compile, whatever it returns
    public static <T> T notAnsweredYet() {
        throw new NotAnsweredYet();
    }

    /**
     * Checks an answer and shows the result, with one more hint after each wrong try.
     *
     * @throws WrongAnswer only under grading, when the answer is wrong or missing
     */
    public static <A> void check(Exercise<A> exercise, A answer) {
        Checker.ofKernel().check(exercise, answer);
    }

    /**
     * Shows how far you are: one row per lesson, with a filled mark for each solved exercise, a half-filled one for each
     * that you tried, and an empty one for each that is open.
     *
     * @throws java.io.UncheckedIOException if the file of progress cannot be read; its message says what to do
     */
    public static Figure progress() {
        StudentProgress progress = StudentProgress.ofEnvironment(System.getenv());
        progress.remark().ifPresent(System.out::println);
        Map<String, ExerciseStatus> all = progress.all();
        return ProgressFigure.of(AllExercises.namesWith(all.keySet()), all).drawn();
    }
}
