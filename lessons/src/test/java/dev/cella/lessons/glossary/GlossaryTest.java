package dev.cella.lessons.glossary;

import static dev.cella.lessons.glossary.Glossary.glossary;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class GlossaryTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    @Test
    void aWordIsExplainedWithItsLesson() {
        assertEquals(
                "stride: How many pixels lie between one window and the next. (lesson 07)",
                glossary("Stride").toString());
        assertEquals(glossary("feature map"), glossary("feature maps"));
    }

    @Test
    void anotherWordForTheSameLeadsToTheOneInUse() {
        assertEquals(glossary("feature map") + "; this course does not say filter map", glossary("filter map"));
    }

    @Test
    void anUnknownWordNamesThoseThatAreAlike() {
        String sentence = assertThrows(IllegalArgumentException.class, () -> glossary("convolutional"))
                .getMessage();
        assertTrue(sentence.startsWith("the glossary has no word 'convolutional'"), sentence);
        assertTrue(sentence.endsWith("try convolution, or glossary() for all of them"), sentence);
    }

    @Test
    void theTableHasAllWordsOnceInTheOrderOfTheLessons() {
        List<String> lessons = glossary().stringColumn("lesson").asList();
        assertEquals(lessons.stream().sorted().toList(), lessons);
        List<Term> terms = Glossary.terms();
        assertEquals(terms.size(), glossary().rowCount());
        Set<String> words = new HashSet<>();
        terms.forEach(term -> {
            assertTrue(words.add(term.word()), term.word());
            term.not().forEach(word -> assertTrue(words.add(word), word));
            assertTrue(term.meaning().endsWith("."), term.meaning());
        });
    }

    /** What a student reads of the library: figures, errors and hints are texts in its sources. */
    @Test
    void figuresErrorsAndHintsUseNoOtherWord() throws IOException {
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
        assertEquals(List.of(), found);
    }

    /** All sources but those of this room, which show what they refuse. */
    private static boolean isRead(Path file) {
        return Files.isRegularFile(file) && !file.getParent().endsWith("glossary");
    }
}
