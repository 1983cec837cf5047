package dev.cella.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;

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
    void only_the_owner_can_read_the_file_and_its_lock() throws IOException {
        new HistoryFile(folder.resolve("history.jsonl")).begin(1, "int secret = 1;");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void lines_are_added_and_sessions_counted() throws IOException {
        Path path = folder.resolve("history.jsonl");
        assertThat(new HistoryFile(path).begin(1, "\"größe\"")).isEqualTo(1);
        new HistoryFile(path).append(1, 2, "1 + 1");
        assertThat(new HistoryFile(path).begin(1, "2")).isEqualTo(2);
        assertThat(new HistoryFile(path).read().stream().map(HistoryEntry::code).toList())
                .isEqualTo(List.of("\"größe\"", "1 + 1", "2"));
    }
}
