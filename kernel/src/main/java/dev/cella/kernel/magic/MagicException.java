package dev.cella.kernel.magic;

/** Thrown if a magic cannot do what it was asked to; the message is for the user. */
final class MagicException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MagicException(String message) {
        super(message);
    }
}
