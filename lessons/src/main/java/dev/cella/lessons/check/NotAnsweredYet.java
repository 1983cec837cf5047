package dev.cella.lessons.check;

/** Thrown by a stub that a student has not filled in yet. */
public final class NotAnsweredYet extends RuntimeException {

    NotAnsweredYet() {
        super("this exercise is not answered yet; put your code in place of notAnsweredYet()");
    }
}
