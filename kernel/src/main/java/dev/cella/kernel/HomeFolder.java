package dev.cella.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The home folder of a user without an account or without a home, as in a container that runs under any number. The JVM's
 * {@code user.home} is then {@code ?} or a folder that is missing, and libraries would put their files into the folder of
 * the notebook.
 */
final class HomeFolder {
    static final String PROPERTY = "user.home";

    private HomeFolder() {}

    /** Sets {@code user.home} to {@code HOME} if it names no folder, and to a private folder if {@code HOME} does neither. */
    static void ensure(Map<String, String> environment) {
        Stream.of(System.getProperty(PROPERTY, ""), environment.getOrDefault("HOME", ""))
                .flatMap(HomeFolder::folder)
                .findFirst()
                .or(HomeFolder::temporary)
                .ifPresent(home -> System.setProperty(PROPERTY, home.toString()));
    }

    private static Stream<Path> folder(String name) {
        try {
            return Stream.of(Path.of(name)).filter(Path::isAbsolute).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /** A folder of a name that nobody can guess, and that only this user can enter; none if nothing can be written. */
    private static Optional<Path> temporary() {
        try {
            return Optional.of(Files.createTempDirectory("cella-home-"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
