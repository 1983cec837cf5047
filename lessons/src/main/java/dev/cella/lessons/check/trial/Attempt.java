package dev.cella.lessons.check.trial;

import dev.cella.kernel.spi.CellLine;
import java.util.function.Supplier;
import jdk.jshell.spi.SPIResolutionException;

/**
 * The outcome of running an answer: a value or a failure.
 *
 * @param value what it returned; null when it failed
 * @param failure why it failed; null when it returned
 */
public record Attempt<T>(T value, Failure failure) {

    /**
     * Runs an answer and keeps what it throws, except what must reach the kernel: a stopped cell, and code that does not
     * compile.
     */
    public static <T> Attempt<T> of(Supplier<? extends T> answer) {
        try {
            return new Attempt<>(answer.get(), null);
        } catch (SPIResolutionException doesNotCompile) {
            throw doesNotCompile;
        } catch (Exception | AssertionError | StackOverflowError thrown) {
            return new Attempt<>(null, new Failure(thrown, CellLine.of(thrown)));
        }
    }

    /** Whether it threw an exception. */
    public boolean failed() {
        return failure != null;
    }
}
