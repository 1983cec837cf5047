package dev.cella.kernel.javadoc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the comments that come with the libraries of a class path. They are read on first use. */
public final class JavadocIndex {
    private ClassLoader loader;
    private Map<String, List<JavadocEntry>> bySimpleName;

    /** Creates an index of what {@code loader} finds. */
    public JavadocIndex(ClassLoader loader) {
        this.loader = loader;
    }

    /** Uses {@code wider} from now on, because the class path has grown. */
    public synchronized void read(ClassLoader wider) {
        loader = wider;
        bySimpleName = null;
    }

    /**
     * Returns the comment of a member or, if {@code member} is empty, of a type.
     *
     * @param type the name of the type, full or simple
     * @param member in the form of {@link JavadocEntry#member}
     * @param preferred decides, by full name, which of several types with this simple name is meant
     */
    public Optional<String> comment(String type, String member, Predicate<String> preferred) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        List<JavadocEntry> found = entries().getOrDefault(simple + "#" + member, List.of()).stream()
                .filter(entry -> ("." + entry.type()).endsWith("." + type))
                .toList();
        return found.stream()
                .filter(entry -> preferred.test(entry.type()))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(JavadocEntry::comment);
    }

    private synchronized Map<String, List<JavadocEntry>> entries() {
        if (bySimpleName == null) {
            bySimpleName = new HashMap<>();
            try {
                for (URL resource : Collections.list(loader.getResources(JavadocEntry.RESOURCE))) {
                    read(resource);
                }
            } catch (IOException e) {
                // what cannot be read stays undocumented
            }
        }
        return bySimpleName;
    }

    private void read(URL resource) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8))) {
            lines.lines().flatMap(line -> JavadocEntry.ofLine(line).stream()).forEach(entry -> {
                String simple = entry.type().substring(entry.type().lastIndexOf('.') + 1);
                bySimpleName
                        .computeIfAbsent(simple + "#" + entry.member(), unused -> new ArrayList<>(1))
                        .add(entry);
            });
        }
    }
}
