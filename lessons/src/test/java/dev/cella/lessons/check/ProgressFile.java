package dev.cella.lessons.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test a progress file of its own, which does not exist yet, and deletes it with its folder afterwards. */
final class ProgressFile implements BeforeEachCallback, AfterEachCallback {
    private Path folder;

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        folder = Files.createTempDirectory("progress");
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    Path folder() {
        return folder;
    }

    Path path() {
        return folder.resolve("progress.tsv");
    }

    StudentProgress progress() {
        return StudentProgress.ofEnvironment(Map.of("CELLA_PROGRESS", path().toString()));
    }

    Checker checker() {
        return Checker.ofEnvironment(Map.of("CELLA_PROGRESS", path().toString()));
    }

    Checker grading() {
        return Checker.ofEnvironment(Map.of("CELLA_GRADING", "1", "CELLA_PROGRESS", path().toString()));
    }
}
