package dev.cella.kernel.magic;

/** A magic that cannot do what it was asked to, with a message for the person who wrote it. */
final class MagicException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MagicException(String message) {
        super(message);
    }
}
