package dev.cella.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

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
    void everybody_reads_what_root_installs_with_a_narrow_umask(@TempDir Path temporary) throws IOException {
        AllReadable made = AllReadable.create(temporary.resolve("share").resolve("kernels"));
        Path file = Files.createFile(made.folder().resolve("kernel.json"));
        Path program = Files.createFile(made.folder().resolve("tool"));
        allow(file, "rw-------");
        allow(program, "rwx------");
        allow(made.folder(), "rwx------");
        allow(made.top(), "rwx------");
        made.open();
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(file, "unix:uid"));
        assertThat(made.top()).isEqualTo(temporary.resolve("share"));
        assertThat(permissions(file)).isEqualTo(root ? "rw-r--r--" : "rw-------");
        assertThat(permissions(program)).isEqualTo(root ? "rwxr-xr-x" : "rwx------");
        assertThat(permissions(made.folder())).isEqualTo(root ? "rwxr-xr-x" : "rwx------");
        assertThat(permissions(made.top())).isEqualTo(root ? "rwxr-xr-x" : "rwx------");
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
