package dev.cella.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void aRunThatDidNotEndIsReported() {
        assertEquals(Optional.empty(), LastRun.before(connectionFile).story());
        assertTrue(LastRun.before(connectionFile).story().orElseThrow().contains("without a word"));
    }

    @Test
    void anOrderlyEndLeavesNothing() throws IOException {
        LastRun.before(connectionFile).end();
        assertEquals(List.of("kernel-1.json"), names());
        assertEquals(Optional.empty(), LastRun.before(connectionFile).story());
    }

    @Test
    void aCrashIsReportedWithItsSignal() throws IOException {
        LastRun.before(connectionFile);
        Files.writeString(folder.resolve("kernel-1.json.crash"), "#\n#  SIGSEGV (0xb) at pc=0x1\n");
        String story = LastRun.before(connectionFile).story().orElseThrow();
        assertTrue(story.contains("SIGSEGV (0xb)") && story.contains("kernel-1.json.crash.txt"), story);
    }

    @Test
    void aFolderThatOthersCanWriteGetsNoMark() throws IOException {
        open("rwxrwxrwx");
        LastRun.before(connectionFile);
        assertEquals(List.of("kernel-1.json"), names());
        Files.createFile(folder.resolve("kernel-1.json.runs")); // by somebody else
        assertEquals(Optional.empty(), LastRun.before(connectionFile).story());
    }

    @Test
    void aLinkInThePlaceOfTheMarkIsNotFollowed() throws IOException {
        Path victim = Files.writeString(folder.resolve("thesis.txt"), "text");
        Path missing = folder.resolve("missing.txt");
        for (Path target : List.of(victim, missing)) {
            Path link = Files.createSymbolicLink(folder.resolve("kernel-1.json.runs"), target);
            assertEquals(Optional.empty(), LastRun.before(connectionFile).story());
            Files.delete(link);
        }
        assertEquals("text", Files.readString(victim));
        assertFalse(Files.exists(missing));
    }

    @Test
    void whatCannotBeReadOrWrittenIsLeftOut() throws IOException {
        Files.createDirectories(folder.resolve("kernel-1.json.runs").resolve("full"));
        Files.createDirectories(folder.resolve("kernel-1.json.crash"));
        LastRun last = LastRun.before(connectionFile);
        assertEquals(Optional.empty(), last.story());
        last.end();
        assertEquals(
                Optional.empty(),
                LastRun.before(folder.resolve("gone").resolve("kernel-2.json")).story());
    }

    @Test
    void marksOfKilledKernelsAreDeletedOnceTheirConnectionFileIsGone() throws IOException {
        Path other = Files.createFile(folder.resolve("kernel-2.json"));
        LastRun.before(other);
        LastRun.before(connectionFile);
        assertEquals(List.of("kernel-1.json", "kernel-1.json.runs", "kernel-2.json", "kernel-2.json.runs"), names());
        Files.delete(other);
        LastRun.before(connectionFile);
        assertEquals(List.of("kernel-1.json", "kernel-1.json.runs"), names());
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
