package dev.cella.kernel.wire;

/** A message that is not what the Jupyter wire protocol allows; it is dropped and the kernel goes on. */
final class BadMessageException extends Exception {
    BadMessageException(String message) {
        super(message);
    }

    BadMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
