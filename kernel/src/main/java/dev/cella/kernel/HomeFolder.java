package dev.cella.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a home folder for a user who has no account or no home, such as an arbitrary user id in a container. There the
 * JVM's {@code user.home} is {@code ?} or a missing folder, and libraries would put their files beside the notebook.
 */
final class HomeFolder {
    static final String PROPERTY = "user.home";

    private HomeFolder() {}

    /**
     * Sets {@code user.home} to {@code HOME} if it names no folder, and to a private folder if {@code HOME} names none
     * either.
     */
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

    /**
     * Creates a folder with a name that nobody can guess and that only this user can enter; empty if nothing can be
     * written.
     */
    private static Optional<Path> temporary() {
        try {
            return Optional.of(Files.createTempDirectory("cella-home-"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
