package dev.cella.lessons.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that names a lesson or a room agrees with {@link Course#ORDER}; each failure says which line to write. */
class CourseTest {
    private static final Path LESSONS = Path.of("").toAbsolutePath(); // the module, in which its tests run
    private static final Path README = LESSONS.resolveSibling("README.md");
    private static final Path SOURCES = LESSONS.resolve("src/main/java/dev/cella/lessons");

    /** A row of the contents: number, title (a link to the notebook once there is one), and the rest. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d\\d[a-z]?) \\| (?:\\[(.+?)]\\((.+?)\\)|(.+?)) \\|.*$");

    private static final Pattern QUOTED = Pattern.compile("[Ll]esson (\\d\\d[a-z]?), \"([^\"]+)\"");

    static Stream<Named<Lesson>> lessons() {
        return Course.lessons().map(lesson -> Named.of(lesson.notebook(), lesson));
    }

    static Stream<Named<Room>> rooms() {
        return Course.ORDER.stream().map(room -> Named.of(room.name(), room));
    }

    @Test
    void every_notebook_is_a_lesson_and_every_lesson_a_notebook() throws IOException {
        try (Stream<Path> files = Files.list(LESSONS.resolve("notebooks"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".ipynb"))
                            .sorted())
                    .as("lessons/notebooks has the lessons of Course.ORDER, in its order")
                    .containsExactlyElementsOf(Course.lessons()
                            .map(lesson -> lesson.notebook() + ".ipynb")
                            .toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void the_first_heading_of_a_notebook_is_its_number_and_title(Lesson lesson) throws IOException {
        String heading = "# " + lesson.number() + " · " + lesson.title();
        assertThat(plain(Notebook.of(lesson).first()).lines().findFirst())
                .as("%s.ipynb: the first line of the first cell", lesson.notebook())
                .contains(heading);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void the_last_cell_of_a_notebook_links_to_the_next_lesson(Lesson lesson) throws IOException {
        String line = next(lesson);
        assertThat(plain(Notebook.of(lesson).last()))
                .as("%s.ipynb: end the last cell with\n%s", lesson.notebook(), line)
                .endsWith(plain(line));
    }

    /** The next lesson that is there as a link, and those before it that are still being written; the last one says so. */
    private static String next(Lesson lesson) throws IOException {
        List<MatchResult> after = contents().stream()
                .dropWhile(row -> !row.group(1).equals(lesson.number()))
                .skip(1)
                .toList();
        if (after.isEmpty()) {
            return "**This was the last lesson.** Now use your own images.";
        }
        List<MatchResult> missing =
                after.stream().takeWhile(row -> row.group(3) == null).toList();
        if (missing.size() == after.size()) {
            MatchResult first = missing.get(0);
            return "**Next:** lesson %s, %s, is still being written.".formatted(first.group(1), first.group(4));
        }
        MatchResult there = after.get(missing.size());
        String file = Path.of(there.group(3)).getFileName().toString();
        String link = "**Next:** [%s · %s](%s).".formatted(there.group(1), there.group(2), file);
        List<String> numbers = missing.stream().map(row -> row.group(1)).toList();
        return switch (numbers.size()) {
            case 0 -> link;
            case 1 -> link + " Lesson " + numbers.get(0) + " is still being written.";
            case 2 -> link + " Lessons " + String.join(" and ", numbers) + " are still being written.";
            default ->
                link + " Lessons " + numbers.get(0) + " to " + numbers.get(numbers.size() - 1)
                        + " are still being written.";
        };
    }

    @Test
    void the_contents_in_the_readme_are_numbered_from_00_without_gaps() throws IOException {
        List<String> numbers = contents().stream().map(row -> row.group(1)).toList();
        List<String> whole =
                numbers.stream().filter(number -> number.length() == 2).toList();
        assertThat(numbers)
                .as("README.md: one row per lesson, | 00 | title | what you will see |, in order; 07b comes after 07")
                .isNotEmpty()
                .isSorted();
        assertThat(whole)
                .containsExactlyElementsOf(IntStream.range(0, whole.size())
                        .mapToObj("%02d"::formatted)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void the_readme_links_to_a_lesson(Lesson lesson) throws IOException {
        String start = "| %s | [%s](lessons/notebooks/%s.ipynb) |"
                .formatted(lesson.number(), lesson.title(), lesson.notebook());
        assertThat(contents().stream().anyMatch(row -> plain(row.group()).startsWith(start)))
                .as("README.md: begin the row of lesson %s with\n%s", lesson.number(), start)
                .isTrue();
    }

    @Test
    void the_readme_links_to_no_lesson_that_is_not_there() throws IOException {
        assertThat(contents().stream().filter(row -> row.group(3) != null).map(row -> row.group(1)))
                .as("README.md: rows with a link; a lesson without a line in Course.ORDER has none")
                .containsExactlyElementsOf(Course.lessons().map(Lesson::number).toList());
    }

    @Test
    void the_table_of_rooms_is_that_of_the_course() throws IOException {
        String table = Course.ORDER.stream().map(CourseTest::row).reduce("", (rows, row) -> rows + row + "\n");
        assertThat(Files.readString(LESSONS.resolve("README.md")).contains("|---|---|---|\n" + table + "\n"))
                .as("lessons/README.md: write these rows under | room | what it holds | lessons |\n%s", table)
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void the_package_documentation_of_a_room_names_its_lessons(Room room) throws IOException {
        String documentation = flowing(SOURCES.resolve(room.name()).resolve("package-info.java"));
        for (Lesson lesson : room.lessons()) {
            String words = "lesson " + lesson.number() + ", \"" + lesson.title() + "\"";
            assertThat(documentation.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                    .as("package-info.java of %s: name %s", room.name(), words)
                    .isTrue();
        }
    }

    @Test
    void titles_that_the_sources_quote_are_those_of_the_course() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                QUOTED.matcher(flowing(file)).results().forEach(quote -> assertThat(Course.lessons())
                        .as("%s says %s", LESSONS.relativize(file), quote.group())
                        .anyMatch(lesson -> lesson.number().equals(quote.group(1))
                                && lesson.title().equals(quote.group(2))));
            }
        }
    }

    /** The rows of the README's table of contents. */
    private static List<MatchResult> contents() throws IOException {
        return ROW.matcher(Files.readString(README)).results().toList();
    }

    /** Text without the stars of emphasis, which a title has on a page and not in {@link Course#ORDER}. */
    private static String plain(String text) {
        return text.replace("*", "");
    }

    private static String row(Room room) {
        String numbers =
                String.join(", ", room.lessons().stream().map(Lesson::number).toList());
        return "| `%s` | %s |%s |".formatted(room.name(), room.holds(), numbers.isEmpty() ? "" : " " + numbers);
    }

    /** A source file with its comments as flowing text: a title may be broken between two lines. */
    private static String flowing(Path file) throws IOException {
        return Files.readString(file).replaceAll("\\s*\\n \\* ?", " ");
    }
}
