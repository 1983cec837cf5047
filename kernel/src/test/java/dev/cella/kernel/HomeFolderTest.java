package dev.cella.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void aHomeThatExistsStays() {
        assertEquals(folder.toString(), home(folder.toString(), Map.of("HOME", "/")));
    }

    @Test
    void theVariableServesWhereTheAccountHasNoHome() {
        for (String missing : new String[] {"?", "", "/no/such/folder", "relative", "\0"}) {
            assertEquals(folder.toString(), home(missing, Map.of("HOME", folder.toString())));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutBothThereIsAPrivateFolderOfItsOwn() throws IOException {
        Path first = Path.of(home("?", Map.of()));
        Path second = Path.of(home("?", Map.of("HOME", "/no/such/folder")));
        assertNotEquals(first, second);
        for (Path made : new Path[] {first, second}) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
            Files.delete(made);
        }
        assertTrue(first.isAbsolute());
    }

    private static String home(String property, Map<String, String> environment) {
        System.setProperty("user.home", property);
        HomeFolder.ensure(environment);
        return System.getProperty("user.home");
    }
}
