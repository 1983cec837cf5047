package dev.cella.lessons.trace;

import java.util.Map;

/**
 * An operation as data: how each value of its output comes from values of its input, so that a page can repeat it and
 * explain it without Java.
 */
public sealed interface Operation
        permits WindowOperation,
                StampOperation,
                VolumeOperation,
                PointOperation,
                DenseOperation,
                GroupOperation,
                SumOperation {
    /**
     * Returns the operation as JSON with arrays of numbers: its {@code kind} and its settings.
     *
     * <p>Every operation has a {@code rule} for the values that meet in one output: {@code sum} (each times its weight, and
     * the bias), {@code total} (without weights), {@code average}, {@code max}, {@code min} or {@code normalize}.
     */
    Map<String, Object> data();
}
