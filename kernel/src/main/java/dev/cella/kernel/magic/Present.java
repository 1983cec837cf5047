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
 * Which libraries the class path has. Two are the same if group, artifact, extension and classifier agree, whatever their
 * versions. What {@code %maven} added is known exactly; other jars are known by their names.
 */
final class Present {
    /** Numbers, and the words that versions end in; what else follows a dash is a classifier. */
    private static final String VERSION =
            "\\d[\\w.+]*(-((?i:snapshot|jre|android|alpha|beta|rc|cr|m\\d|ga|final|release|incubating|b\\d)|\\d)[\\w.+]*)*";

    private final Map<String, Path> added = new HashMap<>();

    /** Notes that a library was added to the class path. */
    void add(Resolver.Library library) {
        added.put(library.key(), library.file());
    }

    /** The file of the same library, of whatever version, among {@code entries} of the class path. */
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

    /** Whether a jar of the same name is of the same group too, as far as it tells. */
    private static boolean isOf(Resolver.Library library, Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            String maven = "META-INF/maven/";
            boolean tells = jar.stream().anyMatch(entry -> entry.getName().startsWith(maven));
            return !tells || jar.getEntry(maven + library.group() + "/" + library.artifact() + "/pom.xml") != null;
        } catch (IOException e) {
            return false; // it is no jar that could clash
        }
    }
}
