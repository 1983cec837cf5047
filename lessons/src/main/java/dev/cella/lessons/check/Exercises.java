package dev.cella.lessons.check;

import dev.cella.lessons.draw.Figure;

/** The door for notebooks: a stub says {@link #notAnsweredYet()}, a check cell says {@link #check}. */
public final class Exercises {

    private Exercises() {}

    /**
     * Stands where the student's code will stand.
     *
     * @return nothing, ever; the type lets it stand in any method
     * @throws NotAnsweredYet always; a check turns it into one friendly line
     */
    @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"
    }) // a stub must compile, whatever it returns
    public static <T> T notAnsweredYet() {
        throw new NotAnsweredYet();
    }

    /**
     * Checks an answer and shows what was found: one hint more with each try.
     *
     * @throws WrongAnswer only under {@code CELLA_GRADING=1}, when the answer is wrong or missing
     */
    public static <A> void check(Exercise<A> exercise, A answer) {
        Checker.ofEnvironment(System.getenv()).check(exercise, answer);
    }

    /**
     * How far you are: a row a lesson, with a filled mark for each exercise that is solved, a half one for each that was
     * tried, and an empty one for each that is open.
     *
     * @throws java.io.UncheckedIOException if the file of progress cannot be read; its message says what to do
     */
    public static Figure progress() {
        StudentProgress progress = StudentProgress.ofEnvironment(System.getenv());
        progress.remark().ifPresent(System.out::println);
        return ProgressFigure.of(AllExercises.names(), progress.all()).drawn();
    }
}
