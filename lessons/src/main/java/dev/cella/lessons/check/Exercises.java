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
     * Checks an answer as {@link #check} does, and returns its points: under grading, nbgrader takes the value of a cell for its mark.
     *
     * @param most points of a right answer; one that solves some parts of the exercise gets its share (see {@link
     *     FunctionExercise#part})
     * @return from 0 to {@code most}
     */
    public static <A> double points(Exercise<A> exercise, A answer, double most) {
        return most * Checker.ofKernel().share(exercise, answer);
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
