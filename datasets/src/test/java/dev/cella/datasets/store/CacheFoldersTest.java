package dev.cella.datasets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

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
    void the_cache_lies_where_the_system_keeps_caches(String system, String variable, String cache) {
        Map<String, String> environment = variable == null ? Map.of() : Map.of(variable, "/elsewhere");
        assertThat(CacheFolders.from(environment, system, HOME).cache()).isEqualTo(Optional.of(Path.of(cache)));
    }

    @Test
    void nothing_set_means_no_data_folder_and_the_network_allowed() {
        var folders = CacheFolders.from(Map.of("CELLA_DATA", "", "CELLA_OFFLINE", "0"), "Linux", HOME);
        assertThat(folders)
                .isEqualTo(new CacheFolders(Optional.empty(), Optional.of(Path.of(HOME, ".cache/cella")), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "TRUE", "yes", " on "})
    void the_data_folder_and_offline_are_read(String offline) {
        var folders = CacheFolders.from(Map.of("CELLA_DATA", "/data", "CELLA_OFFLINE", offline), "Linux", HOME);
        assertThat(folders.data()).isEqualTo(Optional.of(Path.of("/data")));
        assertThat(folders.offline()).isTrue();
    }

    /**
     * The JVM reports {@code ?} for a user without an account, as in a container that runs with an arbitrary user id.
     */
    @ParameterizedTest
    @ValueSource(strings = {"?", "", "/no/such/folder"})
    void without_a_home_of_the_account_that_of_the_environment_is_taken(String userHome, @TempDir Path home) {
        var folders = CacheFolders.from(Map.of("HOME", home.toString()), "Linux", userHome);
        assertThat(folders.cache()).isEqualTo(Optional.of(home.resolve(".cache/cella")));
    }

    @Test
    void without_any_home_there_is_no_cache_and_the_reason_names_the_variable() {
        var folders = CacheFolders.from(Map.of(), "Linux", "?");
        assertThat(folders.cache()).isEqualTo(Optional.empty());
        var file = new KnownFile("medmnist/set.npz", URI.create("http://localhost:9/"), Checksum.md5("00"));
        var missing = assertThat(Store.in(folders).find(file, line -> {}))
                .asInstanceOf(type(Lookup.Missing.class))
                .actual();
        assertThat(missing.why()).contains("set CELLA_CACHE");
    }
}
