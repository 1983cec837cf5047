package dev.cella.kernel.wire;

/** Thrown for a message that breaks the Jupyter wire protocol; the message is dropped and the kernel continues. */
final class BadMessageException extends Exception {
    BadMessageException(String message) {
        super(message);
    }

    BadMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
