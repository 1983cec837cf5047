package dev.cella.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.javadoc.JavadocIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** A class that the text of a comment names, outside of examples. */
    private static final Pattern NAMED = Pattern.compile("\\{@code ([A-Z][a-z]\\w+)}");

    /** A link to a class or a package of the course, written out. */
    private static final Pattern LINKED = Pattern.compile("\\{@link\\s+(?:\\*\\s+)?(dev\\.cella\\.lessons[\\w.]*)");

    private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>.*?</pre>");

    private final JavadocIndex index = new JavadocIndex(DocumentationTest.class.getClassLoader());

    @Test
    void the_data_sets_are_documented_though_they_do_not_know_the_kernel() {
        assertThat(comment("MedMnist", "load(String)")).contains("@param name");
    }

    @Test
    void the_library_is_documented() {
        assertThat(comment("Figures", "grid(INDArray,String[])")).contains("@param images");
    }

    @Test
    void package_documentation_names_only_classes_of_the_library() throws IOException {
        Set<String> classes = files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        for (Path file : files("package-info.java")) {
            String text = EXAMPLE.matcher(Files.readString(file)).replaceAll("");
            NAMED.matcher(text)
                    .results()
                    .filter(name -> !classes.contains(name.group(1)))
                    .forEach(name -> unknown.add(SOURCES.relativize(file) + " names " + name.group(1)));
        }
        assertThat(unknown)
                .as("classes that were renamed or moved to another module")
                .isEmpty();
    }

    @Test
    void links_in_comments_lead_to_classes_and_packages_that_exist() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : files(".java")) {
            LINKED.matcher(Files.readString(file))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !exists(target))
                    .forEach(target -> broken.add(SOURCES.relativize(file) + " links to " + target));
        }
        assertThat(broken).isEmpty();
    }

    private static boolean exists(String target) {
        Path path = SOURCES.resolve(target.replace('.', '/'));
        return Files.isDirectory(path) || Files.exists(path.resolveSibling(path.getFileName() + ".java"));
    }

    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private String comment(String type, String member) {
        return index.comment(type, member, name -> true).orElseThrow();
    }
}
