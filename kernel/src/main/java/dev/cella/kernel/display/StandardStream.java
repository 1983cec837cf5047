package dev.cella.kernel.display;

/** The two text streams of a cell, with their names in the Jupyter protocol. */
public enum StandardStream {
    STDOUT("stdout"),
    STDERR("stderr");

    private final String wireName;

    StandardStream(String wireName) {
        this.wireName = wireName;
    }

    /** Returns {@code "stdout"} or {@code "stderr"}. */
    public String wireName() {
        return wireName;
    }
}
