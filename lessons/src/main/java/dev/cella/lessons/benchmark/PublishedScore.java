package dev.cella.lessons.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A published score on the test images of a MedMNIST set, with its source.
 *
 * <p>The scores are in {@code published.tsv}, beside how they were checked. A set whose score could not be confirmed has
 * none.
 *
 * @param set name of the set, such as {@code breastmnist}
 * @param model what was trained, such as {@code ResNet-18, 28 pixels}
 * @param auc area under the ROC curve, in [0,1]
 * @param accuracy share of right answers, in [0,1]; NaN if it could not be confirmed
 * @param source publication and table
 */
public record PublishedScore(String set, String model, double auc, double accuracy, String source) {
    private static final String FILE = "published.tsv";

    /**
     * Returns the published score for a set.
     *
     * @param set name of the set, such as {@code breastmnist}; larger images, such as {@code breastmnist_64}, have none
     */
    public static Optional<PublishedScore> published(String set) {
        return all().stream().filter(score -> score.set.equals(set)).findFirst();
    }

    /** Returns all published scores that the course knows: {@code set, model, AUC, accuracy, source}. */
    public static Table publishedTable() {
        List<PublishedScore> all = all();
        return Table.create(
                "published test scores",
                StringColumn.create("set", all.stream().map(PublishedScore::set)),
                StringColumn.create("model", all.stream().map(PublishedScore::model)),
                StringColumn.create("AUC", all.stream().map(score -> digits(score.auc))),
                StringColumn.create("accuracy", all.stream().map(score -> digits(score.accuracy))),
                StringColumn.create("source", all.stream().map(PublishedScore::source)));
    }

    static List<PublishedScore> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PublishedScore.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedScore of(String[] fields) {
        return new PublishedScore(fields[0], fields[1], number(fields[2]), number(fields[3]), fields[4]);
    }

    /** Writes a score as published, with three digits; one that is not known as a dash. */
    static String digits(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static double number(String field) {
        return field.equals("-") ? Double.NaN : Double.parseDouble(field);
    }

    /** Returns one line: model, scores and source. */
    @Override
    public String toString() {
        String second = Double.isNaN(accuracy)
                ? "accuracy not confirmed"
                : String.format(Locale.ROOT, "accuracy %.3f", accuracy);
        return String.format(Locale.ROOT, "%s: AUC %.3f, %s (%s)", model, auc, second, source);
    }
}
