package dev.cella.lessons.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The words of the course, in the order of its lessons. */
public final class Glossary {
    private static final String FILE = "GLOSSARY.md";

    private Glossary() {}

    /**
     * What a word means, and which lesson introduces it. A word that the course does not use leads to the one it does.
     *
     * @throws IllegalArgumentException if the glossary has neither; its message names words that are alike
     */
    public static String glossary(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        Optional<Term> known = find(term -> Stream.of(term.word()), wanted);
        if (known.isPresent()) {
            return known.get().toString();
        }
        return find(term -> term.not().stream(), wanted)
                .map(term -> term + "; this course does not say " + wanted)
                .orElseThrow(() -> new IllegalArgumentException("the glossary has no word '" + word + "', only those of"
                        + " its " + terms().size() + " lines; try " + alike(wanted) + "glossary() for all of them"));
    }

    /** All words with their lessons and meanings. */
    public static Table glossary() {
        List<Term> terms = terms();
        return Table.create(
                "glossary",
                StringColumn.create("word", terms.stream().map(Term::word)),
                StringColumn.create("lesson", terms.stream().map(Term::lesson)),
                StringColumn.create("meaning", terms.stream().map(Term::meaning)));
    }

    /** The lines of the file's table. */
    static List<Term> terms() {
        return read().lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(1).split("\\|", -1))
                .filter(cells -> cells[1].strip().matches("\\d\\d[a-z]?"))
                .map(Glossary::term)
                .toList();
    }

    private static Term term(String[] cells) {
        List<String> not = Arrays.stream(cells[3].split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return new Term(cells[0].strip(), cells[1].strip(), cells[2].strip(), not);
    }

    private static Optional<Term> find(Function<Term, Stream<String>> words, String wanted) {
        return terms().stream()
                .filter(term -> words.apply(term).anyMatch(one -> isSame(one.toLowerCase(Locale.ROOT), wanted)))
                .findFirst();
    }

    /** The same word, in the singular or the plural. */
    private static boolean isSame(String one, String wanted) {
        return one.equals(wanted) || (one + "s").equals(wanted) || (one + "es").equals(wanted);
    }

    private static String alike(String wanted) {
        String like = terms().stream()
                .map(Term::word)
                .filter(word -> Arrays.stream(word.split("[ -]", -1)).anyMatch(part -> startsAlike(part, wanted)))
                .collect(Collectors.joining(", "));
        return like.isEmpty() ? "" : like + ", or ";
    }

    private static boolean startsAlike(String part, String wanted) {
        int letters = Math.min(4, Math.min(part.length(), wanted.length()));
        return letters >= 3 && part.regionMatches(true, 0, wanted, 0, letters);
    }

    private static String read() {
        try (InputStream in = Glossary.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the glossary cannot be read", e);
        }
    }
}
