package dev.cella.kernel.magic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Knows which libraries the class path has. Two are the same if group, artifact, extension and classifier agree,
 * whatever their versions. What {@code %maven} added is known exactly; other jars are recognized by their names.
 */
final class Present {
    /** Matches numbers, and the words that versions end in; anything else after a dash is a classifier. */
    private static final String VERSION =
            "\\d[\\w.+]*(-((?i:snapshot|jre|android|alpha|beta|rc|cr|m\\d|ga|final|release|incubating|b\\d)|\\d)[\\w.+]*)*";

    private final Map<String, Path> added = new HashMap<>();

    /** Records that a library was added to the class path. */
    void add(Resolver.Library library) {
        added.put(library.key(), library.file());
    }

    /** Returns the file of the same library, in any version, among {@code entries} of the class path. */
    Optional<Path> find(Resolver.Library library, List<Path> entries) {
        Path known = added.get(library.key());
        if (known != null) {
            return Optional.of(known);
        }
        String end = library.classifier().isEmpty() ? "" : "-" + Pattern.quote(library.classifier());
        Pattern anyVersion = Pattern.compile(Pattern.quote(library.artifact()) + "(-" + VERSION + ")?" + end + "\\."
                + Pattern.quote(library.extension()));
        return entries.stream()
                .filter(entry -> !added.containsValue(entry))
                .filter(entry -> anyVersion.matcher(FileNames.name(entry)).matches())
                .filter(entry -> isOf(library, entry))
                .findFirst();
    }

    /** Returns whether a jar of the same name also has the same group, as far as the jar tells. */
    private static boolean isOf(Resolver.Library library, Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            String maven = "META-INF/maven/";
            boolean isNamed = jar.stream().anyMatch(entry -> entry.getName().startsWith(maven));
            return !isNamed || jar.getEntry(maven + library.group() + "/" + library.artifact() + "/pom.xml") != null;
        } catch (IOException e) {
            return false; // not a jar that could clash
        }
    }
}
