package dev.cella.datasets.set;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a call returned, and the lines that it printed.
 *
 * @param result what it returned
 * @param lines what it printed
 */
public record Printed<T>(T result, List<String> lines) {
    /** Runs some work and records what it prints. */
    public static <T> Printed<T> by(Supplier<T> work) {
        var console = System.out;
        var caught = new ByteArrayOutputStream();
        try (var out = new PrintStream(caught, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            var result = work.get();
            return new Printed<>(
                    result, caught.toString(StandardCharsets.UTF_8).lines().toList());
        } finally {
            System.setOut(console);
        }
    }
}
