package dev.cella.lessons.check;

/**
 * A task with an answer that can be checked. Implement one of the three kinds.
 *
 * @param <A> what the student hands in: a function, a number, a choice
 */
public abstract sealed class Exercise<A> permits FunctionExercise, NumberExercise, ChoiceExercise {

    /** @throws WrongAnswer if an answer is being graded: what it calls must not be the solution */
    Exercise() {
        Exam.created(this);
    }

    /**
     * Examines an answer.
     *
     * @param seed makes the inputs; another seed makes other inputs
     */
    public abstract Verdict examine(A answer, long seed);

    /** Returns the last hint: one or two sentences that lead to a solution without giving it away. */
    public abstract String idea();

    /** Returns what to remember once the answer is right; may be empty. */
    public String takeaway() {
        return "";
    }

    /** Returns the name for progress and tests, from its lesson and its class: {@code 02/min-max}. */
    public String name() {
        return AllExercises.nameOf(getClass());
    }
}
