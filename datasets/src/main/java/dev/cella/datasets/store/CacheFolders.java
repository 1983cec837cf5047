package dev.cella.datasets.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folders in which files are searched, and whether they may be downloaded.
 *
 * @param data a read-only data folder, searched first
 * @param cache folder for downloads; empty if the user has no home folder
 * @param offline whether the network must not be used
 */
public record CacheFolders(Optional<Path> data, Optional<Path> cache, boolean offline) {
    private static final Set<String> YES = Set.of("1", "true", "yes", "on");

    /**
     * Reads {@code CELLA_DATA}, {@code CELLA_CACHE} and {@code CELLA_OFFLINE}. Without {@code CELLA_CACHE}, the cache
     * is the folder {@code cella} in the user's cache folder, which depends on the operating system.
     *
     * @param environment the environment variables, see {@link System#getenv()}
     * @param system name of the operating system, the property {@code os.name}
     * @param userHome the property {@code user.home}; if it names no folder, as in a container whose user has no account,
     *     {@code HOME} is used instead
     */
    public static CacheFolders from(Map<String, String> environment, String system, String userHome) {
        return new CacheFolders(
                folder(environment, "CELLA_DATA"),
                folder(environment, "CELLA_CACHE")
                        .or(() -> userCache(environment, system, home(environment, userHome))),
                YES.contains(
                        environment.getOrDefault("CELLA_OFFLINE", "").strip().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Path> userCache(Map<String, String> environment, String system, Optional<Path> home) {
        var name = system.toLowerCase(Locale.ROOT);
        Optional<Path> caches;
        if (name.startsWith("windows")) {
            caches = folder(environment, "LOCALAPPDATA").or(() -> home.map(folder -> folder.resolve("AppData/Local")));
        } else if (name.startsWith("mac")) {
            caches = home.map(folder -> folder.resolve("Library/Caches"));
        } else {
            caches = folder(environment, "XDG_CACHE_HOME").or(() -> home.map(folder -> folder.resolve(".cache")));
        }
        return caches.map(folder -> folder.resolve("cella"));
    }

    /** Prefers a folder that exists; the JVM's {@code user.home} is {@code ?} for a user without an account. */
    private static Optional<Path> home(Map<String, String> environment, String userHome) {
        List<Path> candidates = Stream.of(userHome, environment.getOrDefault("HOME", ""))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .toList();
        return candidates.stream().filter(Files::isDirectory).findFirst().or(() -> candidates.stream()
                .findFirst());
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
