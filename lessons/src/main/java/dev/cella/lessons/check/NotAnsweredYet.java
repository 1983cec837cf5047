package dev.cella.lessons.check;

import dev.cella.lessons.check.trial.Attempt;

/** Thrown by a stub that a student has not filled in yet. */
public final class NotAnsweredYet extends RuntimeException {

    NotAnsweredYet() {
        super("this exercise is not answered yet; put your code in place of notAnsweredYet()");
    }

    /** Whether an attempt ran into a stub. */
    static boolean stopped(Attempt<?> attempt) {
        return attempt.failed() && attempt.failure().thrown() instanceof NotAnsweredYet;
    }
}
