package dev.cella.kernel.diagnose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sentence on what an error means and what to try, in the table {@code advice.tsv}. */
final class ErrorAdvice {
    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");
    private static final int MAX_SUBJECT = 4_000;

    private ErrorAdvice() {}

    /** Is read at the first error, not before. */
    private static final class Table {
        private static final List<Row> ROWS = read();

        private static List<Row> read() {
            try (InputStream in = ErrorAdvice.class.getResourceAsStream("advice.tsv");
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(Row::of)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A row of the table; {@code needs} are the words that its condition requires. */
    private record Row(Pattern key, Pattern condition, List<String> needs, String sentence) {
        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            List<String> needs =
                    WORD.matcher(cells[1]).results().map(word -> word.group(1)).toList();
            String condition = WORD.matcher(cells[1]).replaceAll("");
            return new Row(Pattern.compile(cells[0]), Pattern.compile(condition, Pattern.MULTILINE), needs, cells[2]);
        }

        Optional<String> applyTo(String subject, Function<String, Optional<String>> words) {
            Matcher found = condition.matcher(subject);
            if (!found.find()
                    || needs.stream().anyMatch(word -> words.apply(word).isEmpty())) {
                return Optional.empty();
            }
            String text = sentence;
            for (int group = 1; group <= found.groupCount(); group++) {
                String value = found.group(group) == null ? "" : found.group(group);
                String article = !value.isEmpty() && "AEIOaeio".indexOf(value.charAt(0)) >= 0 ? "$1n " : "$1 ";
                text = text.replaceAll("\\b([Aa]) (?=\\$" + group + ")", article)
                        .replace("$" + group, value);
            }
            String whole = WORD.matcher(text)
                    .replaceAll(word ->
                            Matcher.quoteReplacement(words.apply(word.group(1)).orElse(word.group())));
            return Optional.of(whole);
        }
    }

    /**
     * Returns the sentence for an error; empty if the table has none.
     *
     * @param key the kind of error, as in the first column of the table
     * @param subject the text in which the pattern of the second column is searched
     * @param words the values of {@code {name}} in the table; asked only if a row needs one
     */
    static String of(String key, String subject, Function<String, Optional<String>> words) {
        String cut = subject.length() > MAX_SUBJECT ? subject.substring(0, MAX_SUBJECT) : subject;
        return Table.ROWS.stream()
                .filter(row -> row.key.matcher(key).matches())
                .flatMap(row -> row.applyTo(cut, words).stream())
                .findFirst()
                .orElse("");
    }

    /**
     * Returns the sentence for an exception of this class, or of the nearest superclass that has one. Only superclasses
     * in its own package count, because exceptions that others derive from them, such as {@code HeadlessException},
     * mean something else.
     */
    static String of(Class<?> exception, String message) {
        String room = exception.getPackageName();
        for (Class<?> type = exception;
                type != null && type.getPackageName().equals(room);
                type = type.getSuperclass()) {
            String sentence = of(type.getName(), message, word -> Optional.empty());
            if (!sentence.isEmpty()) {
                return sentence;
            }
        }
        return "";
    }
}
