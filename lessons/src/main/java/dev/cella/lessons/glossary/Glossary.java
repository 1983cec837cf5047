package dev.cella.lessons.glossary;

import dev.cella.kernel.assist.Nearest;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the course, in the order of its lessons. */
public final class Glossary {
    private static final String FILE = "GLOSSARY.md";
    private static final int MOST_ALIKE = 6;
    private static final int PREFIX = 4;

    private Glossary() {}

    /**
     * Explains a word and names the lesson that introduces it. A word that the course does not use leads to the one it uses,
     * and an unknown word to those that are similar. Case, hyphens and the plural do not count.
     */
    public static String glossary(String word) {
        String wanted = key(word);
        if (wanted.isEmpty()) {
            return "Give the glossary a word, such as glossary(\"stride\"); glossary() lists all words.";
        }
        Optional<Term> known = find(term -> Stream.of(term.word()), wanted);
        if (known.isPresent()) {
            return known.get().toString();
        }
        return find(term -> term.not().stream(), wanted)
                .map(term -> term + "; this course does not say " + word.strip())
                .orElseGet(() -> "The glossary has no word \"" + word.strip() + "\"." + alike(wanted)
                        + " glossary() lists all words.");
    }

    /** Lists all words with their lessons and meanings. */
    public static WordList glossary() {
        return new WordList(terms());
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

    /** Letters and digits in lower case: z-score, Z score and zscore are one word. */
    private static String key(String word) {
        return word == null ? "" : word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Optional<Term> find(Function<Term, Stream<String>> words, String wanted) {
        return terms().stream()
                .filter(term -> words.apply(term).anyMatch(one -> isSame(key(one), wanted)))
                .findFirst();
    }

    /** The same word, in the singular or the plural. */
    private static boolean isSame(String one, String wanted) {
        return one.equals(wanted) || (one + "s").equals(wanted) || (one + "es").equals(wanted);
    }

    /** A question that names similar words; if there are none, words whose meanings use the wanted one. */
    private static String alike(String wanted) {
        String words = listed(term -> names(term).anyMatch(name -> isAlike(key(name), wanted)));
        if (words.isEmpty() && wanted.length() >= PREFIX) {
            words = listed(
                    term -> Arrays.stream(term.meaning().split(" ", -1)).anyMatch(one -> isSame(key(one), wanted)));
        }
        return words.isEmpty() ? "" : " Did you mean " + words + "?";
    }

    private static String listed(Predicate<Term> chosen) {
        return terms().stream().filter(chosen).limit(MOST_ALIKE).map(Term::word).collect(Collectors.joining(", "));
    }

    /** The word of a term, the words that are not used for it, and the parts of all of these. */
    private static Stream<String> names(Term term) {
        return Stream.concat(Stream.of(term.word()), term.not().stream())
                .flatMap(name -> Stream.concat(Stream.of(name), Arrays.stream(name.split("[ –-]", -1))));
    }

    /** Whether one word is in the other, begins like it, or is a few typos away. */
    private static boolean isAlike(String name, String wanted) {
        boolean isLong = Math.min(name.length(), wanted.length()) >= PREFIX;
        return (isLong && (name.contains(wanted) || wanted.contains(name) || name.regionMatches(0, wanted, 0, PREFIX)))
                || Nearest.to(wanted, List.of(name)).isPresent();
    }

    private static String read() {
        try (InputStream in = Glossary.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the glossary cannot be read", e);
        }
    }
}
