package dev.cella.kernel.history;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the file that keeps the history. */
public final class HistoryLocation {
    private static final String VARIABLE = "CELLA_HISTORY";

    private HistoryLocation() {}

    /**
     * Returns the file that the variable {@code CELLA_HISTORY} names, or nothing if it is empty. Without the variable,
     * returns a file in the data folder.
     */
    public static Optional<Path> of(Map<String, String> environment, Path dataFolder) {
        String given = environment.get(VARIABLE);
        if (given == null) {
            return Optional.of(dataFolder.resolve("cella").resolve("history.jsonl"));
        }
        return given.isBlank() ? Optional.empty() : Optional.of(Path.of(given));
    }
}
