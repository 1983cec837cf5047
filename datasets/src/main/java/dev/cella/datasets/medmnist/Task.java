package dev.cella.datasets.medmnist;

import java.util.Arrays;

/** What a set asks of a model. */
public enum Task {
    /** One of two classes. */
    BINARY("binary-class"),
    /** One of several classes. */
    MULTI_CLASS("multi-class"),
    /** Any number of findings in one picture, none included. */
    MULTI_LABEL("multi-label, binary-class"),
    /** One of several grades that have an order. */
    ORDINAL("ordinal-regression");

    private final String official;

    Task(String official) {
        this.official = official;
    }

    /** The name that MedMNIST gives the task. */
    public String official() {
        return official;
    }

    static Task named(String official) {
        return Arrays.stream(values())
                .filter(task -> task.official.equals(official))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task is called " + official));
    }
}
