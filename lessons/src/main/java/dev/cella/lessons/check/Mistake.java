package dev.cella.lessons.check;

/**
 * A typical mistake, known by name.
 *
 * @param <A> what an answer is
 * @param name the mistake as a student would say it: {@code divided by 256}
 * @param why one sentence on what this leads to, and why it is wrong
 * @param attempt a small answer with the wrong idea in it
 */
public record Mistake<A>(String name, String why, A attempt) {}
