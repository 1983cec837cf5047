package dev.cella.datasets.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folders in which files are searched, and whether they may be downloaded.
 *
 * @param given a read-only data folder, searched first
 * @param cache folder for downloads
 * @param offline whether the network must not be used
 */
public record CacheFolders(Optional<Path> given, Path cache, boolean offline) {

    /**
     * Reads {@code CELLA_DATA}, {@code CELLA_CACHE} and {@code CELLA_OFFLINE}; without {@code CELLA_CACHE},
     * the cache lies in the user's cache folder of the operating system.
     *
     * @param environment the environment variables, see {@link System#getenv()}
     * @param system name of the operating system, the property {@code os.name}
     * @param home the user's home folder
     */
    public static CacheFolders from(Map<String, String> environment, String system, Path home) {
        return new CacheFolders(
                folder(environment, "CELLA_DATA"),
                folder(environment, "CELLA_CACHE").orElseGet(() -> userCache(environment, system, home)),
                "1".equals(environment.get("CELLA_OFFLINE")));
    }

    private static Path userCache(Map<String, String> environment, String system, Path home) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("cella");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("cella");
        }
        return folder(environment, "XDG_CACHE_HOME")
                .orElse(home.resolve(".cache"))
                .resolve("cella");
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
