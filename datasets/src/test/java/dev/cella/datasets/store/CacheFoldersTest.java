package dev.cella.datasets.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheFoldersTest {
    private static final Path HOME = Path.of("/home/ada");

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
                Path.of(cache), CacheFolders.from(environment, system, HOME).cache());
    }

    @Test
    void nothingSetMeansNoGivenFolderAndTheNetworkAllowed() {
        var places = CacheFolders.from(Map.of("CELLA_DATA", "", "CELLA_OFFLINE", "0"), "Linux", HOME);
        assertEquals(new CacheFolders(Optional.empty(), HOME.resolve(".cache/cella"), false), places);
    }

    @Test
    void theGivenFolderAndOfflineAreRead() {
        var places = CacheFolders.from(Map.of("CELLA_DATA", "/data", "CELLA_OFFLINE", "1"), "Linux", HOME);
        assertEquals(new CacheFolders(Optional.of(Path.of("/data")), HOME.resolve(".cache/cella"), true), places);
    }
}
