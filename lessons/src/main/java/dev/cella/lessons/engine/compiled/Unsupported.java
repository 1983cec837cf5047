package dev.cella.lessons.engine.compiled;

/** Says why a net is left to DL4J. */
final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsupported(String what) {
        super(what);
    }
}
