package dev.cella.datasets.medmnist;

import java.util.Arrays;

/** What a model has to predict. */
public enum Task {
    /** One of two classes. */
    BINARY("binary-class"),
    /** One of several classes. */
    MULTI_CLASS("multi-class"),
    /** Any number of findings in one image, or none. */
    MULTI_LABEL("multi-label, binary-class"),
    /** One of several ordered grades. */
    ORDINAL("ordinal-regression");

    private final String official;

    Task(String official) {
        this.official = official;
    }

    /** Returns the name that MedMNIST gives the task. */
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
