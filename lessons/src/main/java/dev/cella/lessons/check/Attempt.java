package dev.cella.lessons.check;

import java.util.function.Supplier;
import jdk.jshell.spi.SPIResolutionException;

/**
 * What came of running somebody's answer: a value or a failure.
 *
 * @param value what it returned; null when it failed
 * @param failure what it threw; null when it returned
 */
record Attempt<T>(T value, Throwable failure) {

    /**
     * Runs an answer and keeps what it throws, except what must reach the kernel: a stopped cell, and code that does not
     * compile.
     */
    static <T> Attempt<T> of(Supplier<? extends T> answer) {
        try {
            return new Attempt<>(answer.get(), null);
        } catch (SPIResolutionException doesNotCompile) {
            throw doesNotCompile;
        } catch (Exception | AssertionError | StackOverflowError failure) {
            return new Attempt<>(null, failure);
        }
    }

    boolean isUnanswered() {
        return failure instanceof NotAnsweredYet;
    }

    /** Whether another answer failed in the same way; messages of the JVM tell index and length apart. */
    boolean failsLike(Attempt<?> other) {
        return failure != null
                && other.failure != null
                && failure.getClass() == other.failure.getClass()
                && String.valueOf(failure.getMessage()).equals(String.valueOf(other.failure.getMessage()));
    }

    /** The student's exception as a hint: name and message, and no stack of ours. */
    Verdict.Hint failureHint() {
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return Verdict.Hint.of(
                "what is wrong",
                "Your code ends in %s%s."
                        .formatted(failure.getClass().getSimpleName(), message.replaceAll("\\.$", "")));
    }
}
