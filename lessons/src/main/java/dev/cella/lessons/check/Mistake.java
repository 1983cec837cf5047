package dev.cella.lessons.check;

/**
 * A typical mistake, known by name.
 *
 * @param <A> what an answer is
 * @param name the mistake as a student would say it: {@code Divided by 256}
 * @param why one sentence that says what this leads to, and why it is wrong
 * @param attempt a small answer that makes the mistake
 */
public record Mistake<A>(String name, String why, A attempt) {}
