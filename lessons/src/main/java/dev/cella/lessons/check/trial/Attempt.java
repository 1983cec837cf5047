package dev.cella.lessons.check.trial;

import dev.cella.kernel.spi.Interrupts;
import java.util.concurrent.CancellationException;
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
     * Runs an answer and keeps what it throws, except what must reach the kernel: an interrupt, and code that does not
     * compile.
     *
     * @throws CancellationException if the cell was interrupted, so that whatever the answer returned is not its result
     */
    public static <T> Attempt<T> of(Supplier<? extends T> answer) {
        T value;
        try {
            value = answer.get();
        } catch (SPIResolutionException doesNotCompile) {
            throw doesNotCompile;
        } catch (Exception | AssertionError | StackOverflowError thrown) {
            if (Interrupts.cellInterrupted()) {
                throw thrown;
            }
            return new Attempt<>(null, new Failure(thrown));
        }
        if (Interrupts.cellInterrupted()) {
            throw new CancellationException("the cell was interrupted");
        }
        return new Attempt<>(value, null);
    }

    /** Whether it threw an exception. */
    public boolean failed() {
        return failure != null;
    }
}
