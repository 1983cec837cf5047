package dev.cella.lessons.check;

/** Thrown by a check under {@code CELLA_GRADING=1} when an answer is wrong or missing. */
public final class WrongAnswer extends RuntimeException {

    WrongAnswer(String message) {
        super(message);
    }
}
