package dev.cella.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class AllReadableTest {
    @Test
    void everybodyReadsWhatRootInstallsWithANarrowUmask(@TempDir Path temporary) throws IOException {
        AllReadable made = AllReadable.create(temporary.resolve("share").resolve("kernels"));
        Path file = Files.createFile(made.folder().resolve("kernel.json"));
        Path program = Files.createFile(made.folder().resolve("tool"));
        allow(file, "rw-------");
        allow(program, "rwx------");
        allow(made.folder(), "rwx------");
        allow(made.top(), "rwx------");
        made.open();
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(file, "unix:uid"));
        assertEquals(temporary.resolve("share"), made.top());
        assertEquals(root ? "rw-r--r--" : "rw-------", permissions(file));
        assertEquals(root ? "rwxr-xr-x" : "rwx------", permissions(program));
        assertEquals(root ? "rwxr-xr-x" : "rwx------", permissions(made.folder()));
        assertEquals(root ? "rwxr-xr-x" : "rwx------", permissions(made.top()));
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
