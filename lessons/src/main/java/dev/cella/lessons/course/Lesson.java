package dev.cella.lessons.course;

/**
 * A lesson: one notebook.
 *
 * @param number as in the name of its notebook, {@code "05"}; the second part of a lesson has a letter, {@code "07b"}
 * @param file the rest of that name
 * @param title the heading of the notebook: a statement
 */
public record Lesson(String number, String file, String title) {
    /** Returns the name of the notebook: {@code 05-one-window-at-a-time}. */
    public String notebook() {
        return number + "-" + file;
    }
}
