package dev.cella.datasets.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheFoldersTest {
    private static final String HOME = "/home/ada";

    @ParameterizedTest
    @CsvSource({
        "Linux,      ,                /home/ada/.cache/cella",
        "Linux,      XDG_CACHE_HOME,  /elsewhere/cella",
        "Mac OS X,   ,                /home/ada/Library/Caches/cella",
        "Windows 11, LOCALAPPDATA,    /elsewhere/cella",
        "Windows 11, ,                /home/ada/AppData/Local/cella",
        "Linux,      CELLA_CACHE,     /elsewhere"
    })
    void theCacheLiesWhereTheSystemKeepsCaches(String system, String variable, String cache) {
        Map<String, String> environment = variable == null ? Map.of() : Map.of(variable, "/elsewhere");
        assertEquals(
                Optional.of(Path.of(cache)),
                CacheFolders.from(environment, system, HOME).cache());
    }

    @Test
    void nothingSetMeansNoDataFolderAndTheNetworkAllowed() {
        var folders = CacheFolders.from(Map.of("CELLA_DATA", "", "CELLA_OFFLINE", "0"), "Linux", HOME);
        assertEquals(new CacheFolders(Optional.empty(), Optional.of(Path.of(HOME, ".cache/cella")), false), folders);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "TRUE", "yes", " on "})
    void theDataFolderAndOfflineAreRead(String offline) {
        var folders = CacheFolders.from(Map.of("CELLA_DATA", "/data", "CELLA_OFFLINE", offline), "Linux", HOME);
        assertEquals(Optional.of(Path.of("/data")), folders.data());
        assertTrue(folders.offline());
    }

    /** The JVM says {@code ?} for a user without an account, as in a container that runs with any number as its user. */
    @ParameterizedTest
    @ValueSource(strings = {"?", "", "/no/such/folder"})
    void withoutAHomeOfTheAccountThatOfTheEnvironmentIsTaken(String userHome, @TempDir Path home) {
        var folders = CacheFolders.from(Map.of("HOME", home.toString()), "Linux", userHome);
        assertEquals(Optional.of(home.resolve(".cache/cella")), folders.cache());
    }

    @Test
    void withoutAnyHomeThereIsNoCacheAndTheReasonNamesTheVariable() {
        var folders = CacheFolders.from(Map.of(), "Linux", "?");
        assertEquals(Optional.empty(), folders.cache());
        var file = new KnownFile("medmnist/set.npz", URI.create("http://localhost:9/"), Checksum.md5("00"));
        var missing = assertInstanceOf(Lookup.Missing.class, Store.in(folders).find(file, line -> {}));
        assertTrue(missing.why().contains("set CELLA_CACHE"), missing.why());
    }
}
