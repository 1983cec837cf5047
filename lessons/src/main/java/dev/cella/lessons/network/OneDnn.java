package dev.cella.lessons.network;

/** Turns on oneDNN, the library of fast convolutions that the native jar carries and DL4J 1.0.0-M2.1 leaves unused. */
public final class OneDnn {
    private OneDnn() {}

    /** Must be called before the first layer is made; further calls change nothing. */
    public static void enable() {
        System.setProperty("org.eclipse.deeplearning4j.helpers.disable", "false");
    }
}
