package dev.cella.lessons.check;

/**
 * A task with an answer that can be checked. Implement one of the three kinds.
 *
 * @param <A> what the student hands in: a function, a number, a choice
 */
public sealed interface Exercise<A> permits FunctionExercise, NumberExercise, ChoiceExercise {

    /**
     * Examines an answer.
     *
     * @param seed makes the inputs; another seed, other inputs
     */
    Verdict examine(A answer, long seed);

    /** One sentence or two that lead to a solution without being it: the last hint. */
    String idea();

    /** What to take along once the answer is right; may be empty. */
    default String takeaway() {
        return "";
    }

    /** Name for progress and tests, from the class and its lesson's package: {@code 02/min-max}. */
    default String name() {
        return AllExercises.nameOf(getClass());
    }
}
