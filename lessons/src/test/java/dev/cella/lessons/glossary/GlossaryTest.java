package dev.cella.lessons.glossary;

import static dev.cella.lessons.glossary.Glossary.glossary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.Markup;
import dev.cella.kernel.display.MimeBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    @Test
    void a_word_is_explained_with_its_lesson() {
        assertThat(glossary("Stride").toString())
                .isEqualTo("stride: How many pixels lie between one window and the next. (lesson 07)");
        assertThat(glossary("feature maps")).isEqualTo(glossary("feature map"));
    }

    @Test
    void another_word_for_the_same_leads_to_the_one_in_use() {
        assertThat(glossary("filter map")).isEqualTo(glossary("feature map") + "; this course does not say filter map");
    }

    @ParameterizedTest
    @CsvSource({"convolutional, convolution", "strid, stride", "fetaure map, feature map", "z-scores of, z-score"})
    void an_unknown_word_leads_to_those_that_are_similar(String word, String similar) {
        assertThat(glossary(word))
                .startsWith("The glossary has no word \"" + word + "\". Did you mean ")
                .containsPattern("[ ,]" + similar + "[,?]")
                .endsWith("? glossary() lists all words.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qqqqqq", "x", "?!"})
    @NullAndEmptySource
    void nothing_similar_leads_to_the_list(String word) {
        assertThat(glossary(word)).endsWith("glossary() lists all words.").doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z score", "zscore", "z-scores", " Z-Score "})
    void case_hyphens_and_the_plural_do_not_count(String word) {
        assertThat(glossary(word)).isEqualTo(glossary("z-score"));
    }

    @Test
    void the_list_has_all_words_once_in_the_order_of_the_lessons() {
        List<Term> terms = glossary().terms();
        assertThat(terms.stream().map(Term::lesson)).isSorted();
        Set<String> words = new HashSet<>();
        terms.forEach(term -> {
            assertThat(words.add(term.word())).as(term.word()).isTrue();
            term.not().forEach(word -> assertThat(words.add(word)).as(word).isTrue());
            assertThat(term.meaning()).endsWith(".");
        });
    }

    @Test
    void a_cell_shows_every_row_of_the_list() {
        MimeBundle bundle = glossary().bundle();
        glossary().terms().forEach(term -> {
            assertThat(bundle.text()).contains(term.word() + ": " + term.meaning());
            assertThat((String) bundle.data().get("text/html")).contains("<b>" + Markup.escape(term.word()) + "</b>");
        });
    }

    /** What a student reads of the library: figures, errors and hints are texts in its sources. */
    @Test
    void figures_errors_and_hints_use_no_other_word() throws IOException {
        List<String> banned =
                Glossary.terms().stream().flatMap(term -> term.not().stream()).toList();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/cella/lessons"))) {
            for (Path file : files.filter(GlossaryTest::isRead).toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    String text = literal.group(1).toLowerCase(Locale.ROOT);
                    banned.stream()
                            .filter(word -> text.matches("(?s).*\\b" + Pattern.quote(word) + "\\b.*"))
                            .forEach(word -> found.add(file.getFileName() + ": " + word + " in \"" + text + "\""));
                }
            }
        }
        assertThat(found).isEqualTo(List.of());
    }

    /** All sources but those of this room, which show what they refuse. */
    private static boolean isRead(Path file) {
        return Files.isRegularFile(file) && !file.getParent().endsWith("glossary");
    }
}
