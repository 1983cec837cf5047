package dev.cella.datasets.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where files are looked for.
 *
 * @param given a read-only data folder, looked into first
 * @param cache where downloads go
 * @param offline whether the network must not be touched
 */
public record Places(Optional<Path> given, Path cache, boolean offline) {

    /**
     * Reads {@code CELLA_DATA}, {@code CELLA_CACHE} and {@code CELLA_OFFLINE}; without the second, the cache is a folder in
     * the user's cache folder as the operating system has it.
     *
     * @param environment as {@link System#getenv()} gives it
     * @param system name of the operating system, as the property {@code os.name} gives it
     * @param home the user's home folder
     */
    public static Places from(Map<String, String> environment, String system, Path home) {
        return new Places(
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
