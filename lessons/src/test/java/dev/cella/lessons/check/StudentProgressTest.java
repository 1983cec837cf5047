package dev.cella.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StudentProgressTest {
    private final String before = System.getProperty("user.home");

    @AfterEach
    void put_back() {
        System.setProperty("user.home", before);
    }

    @Test
    void progress_is_kept_in_the_home_folder(@TempDir Path home) {
        System.setProperty("user.home", home.toString());
        assertThat(StudentProgress.ofEnvironment(Map.of()).file()).isEqualTo(home.resolve(".cella/progress.tsv"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void without_a_home_the_session_keeps_it_where_nobody_else_can_look() throws IOException {
        System.setProperty("user.home", "/no/such/folder");
        Path file = StudentProgress.ofEnvironment(Map.of()).file();
        Path folder = file.getParent().getParent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(StudentProgress.ofEnvironment(Map.of()).file()).isEqualTo(file);
        Files.delete(folder);
    }
}
