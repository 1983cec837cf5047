package dev.cella.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LastRunTest {
    @TempDir
    private Path folder;

    private Path connectionFile;

    @BeforeEach
    void connect() throws IOException {
        connectionFile = Files.createFile(folder.resolve("kernel-1.json"));
        open("rwx------");
    }

    @Test
    void a_run_that_did_not_end_is_reported() {
        assertThat(LastRun.before(connectionFile).report()).isEqualTo(Optional.empty());
        assertThat(LastRun.before(connectionFile).report().orElseThrow()).contains("ended without a message");
    }

    @Test
    void an_orderly_end_leaves_nothing() throws IOException {
        LastRun.before(connectionFile).end();
        assertThat(names()).isEqualTo(List.of("kernel-1.json"));
        assertThat(LastRun.before(connectionFile).report()).isEqualTo(Optional.empty());
    }

    @Test
    void a_crash_is_reported_with_its_signal() throws IOException {
        LastRun.before(connectionFile);
        Files.writeString(folder.resolve("kernel-1.json.crash"), "#\n#  SIGSEGV (0xb) at pc=0x1\n");
        String report = LastRun.before(connectionFile).report().orElseThrow();
        assertThat(report.contains("SIGSEGV (0xb)") && report.contains("kernel-1.json.crash.txt"))
                .as(report)
                .isTrue();
    }

    @Test
    void a_folder_that_others_can_write_gets_no_mark() throws IOException {
        open("rwxrwxrwx");
        LastRun.before(connectionFile);
        assertThat(names()).isEqualTo(List.of("kernel-1.json"));
        Files.createFile(folder.resolve("kernel-1.json.runs")); // by somebody else
        assertThat(LastRun.before(connectionFile).report()).isEqualTo(Optional.empty());
    }

    @Test
    void a_link_in_the_place_of_the_mark_is_not_followed() throws IOException {
        Path victim = Files.writeString(folder.resolve("thesis.txt"), "text");
        Path missing = folder.resolve("missing.txt");
        for (Path target : List.of(victim, missing)) {
            Path link = Files.createSymbolicLink(folder.resolve("kernel-1.json.runs"), target);
            assertThat(LastRun.before(connectionFile).report()).isEqualTo(Optional.empty());
            Files.delete(link);
        }
        assertThat(Files.readString(victim)).isEqualTo("text");
        assertThat(Files.exists(missing)).isFalse();
    }

    @Test
    void what_cannot_be_read_or_written_is_left_out() throws IOException {
        Files.createDirectories(folder.resolve("kernel-1.json.runs").resolve("full"));
        Files.createDirectories(folder.resolve("kernel-1.json.crash"));
        LastRun last = LastRun.before(connectionFile);
        assertThat(last.report()).isEqualTo(Optional.empty());
        last.end();
        assertThat(LastRun.before(folder.resolve("gone").resolve("kernel-2.json"))
                        .report())
                .isEqualTo(Optional.empty());
    }

    @Test
    void marks_of_killed_kernels_are_deleted_once_their_connection_file_is_gone() throws IOException {
        Path other = Files.createFile(folder.resolve("kernel-2.json"));
        LastRun.before(other);
        LastRun.before(connectionFile);
        assertThat(names())
                .isEqualTo(List.of("kernel-1.json", "kernel-1.json.runs", "kernel-2.json", "kernel-2.json.runs"));
        Files.delete(other);
        LastRun.before(connectionFile);
        assertThat(names()).isEqualTo(List.of("kernel-1.json", "kernel-1.json.runs"));
    }

    private void open(String permissions) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
