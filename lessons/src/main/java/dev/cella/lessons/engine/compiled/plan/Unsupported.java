package dev.cella.lessons.engine.compiled.plan;

/** Says why a net is left to DL4J. */
public final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unsupported(String what) {
        super(what);
    }
}
