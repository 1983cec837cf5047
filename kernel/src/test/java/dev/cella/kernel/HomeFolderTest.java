package dev.cella.kernel;

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

class HomeFolderTest {
    @TempDir
    private Path folder;

    private final String before = System.getProperty("user.home");

    @AfterEach
    void putBack() {
        System.setProperty("user.home", before);
    }

    @Test
    void a_home_that_exists_stays() {
        assertThat(home(folder.toString(), Map.of("HOME", "/"))).isEqualTo(folder.toString());
    }

    @Test
    void the_variable_serves_where_the_account_has_no_home() {
        for (String missing : new String[] {"?", "", "/no/such/folder", "relative", "\0"}) {
            assertThat(home(missing, Map.of("HOME", folder.toString()))).isEqualTo(folder.toString());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void without_both_there_is_a_private_folder_of_its_own() throws IOException {
        Path first = Path.of(home("?", Map.of()));
        Path second = Path.of(home("?", Map.of("HOME", "/no/such/folder")));
        assertThat(second).isNotEqualTo(first);
        for (Path made : new Path[] {first, second}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
            Files.delete(made);
        }
        assertThat(first.isAbsolute()).isTrue();
    }

    private static String home(String property, Map<String, String> environment) {
        System.setProperty("user.home", property);
        HomeFolder.ensure(environment);
        return System.getProperty("user.home");
    }
}
