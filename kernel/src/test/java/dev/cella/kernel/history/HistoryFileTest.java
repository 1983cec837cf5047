package dev.cella.kernel.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanReadTheFileAndItsLock() throws IOException {
        new HistoryFile(folder.resolve("history.jsonl")).begin(1, "int secret = 1;");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void linesAreAddedAndSessionsCounted() throws IOException {
        Path path = folder.resolve("history.jsonl");
        assertEquals(1, new HistoryFile(path).begin(1, "\"größe\""));
        new HistoryFile(path).append(1, 2, "1 + 1");
        assertEquals(2, new HistoryFile(path).begin(1, "2"));
        assertEquals(
                List.of("\"größe\"", "1 + 1", "2"),
                new HistoryFile(path).read().stream().map(HistoryEntry::code).toList());
    }
}
