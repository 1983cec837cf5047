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
     * @param seed makes the inputs; another seed makes other inputs
     */
    Verdict examine(A answer, long seed);

    /** Returns the last hint: one or two sentences that lead to a solution without giving it away. */
    String idea();

    /** Returns what to remember once the answer is right; may be empty. */
    default String takeaway() {
        return "";
    }

    /** Returns the name for progress and tests, from its lesson and its class: {@code 02/min-max}. */
    default String name() {
        return AllExercises.nameOf(getClass());
    }
}
