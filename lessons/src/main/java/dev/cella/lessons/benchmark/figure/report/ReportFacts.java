package dev.cella.lessons.benchmark.figure.report;

import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.datasets.medmnist.MedMnistFacts;
import dev.cella.datasets.set.Origin;
import dev.cella.lessons.benchmark.BenchmarkResult;
import dev.cella.lessons.benchmark.Candidate;
import dev.cella.lessons.benchmark.SetAnswers;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.evaluate.SeedRuns;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What a report states in words and tables. */
final class ReportFacts {
    private ReportFacts() {}

    static String underScores(BenchmarkResult result) {
        return result.published()
                .map(score -> "Mean ± standard deviation over the seeds; the published score has no error bar here.")
                .orElse(
                        "Mean ± standard deviation over the seeds. No published figure for this set is known to the course.");
    }

    static Map<String, String> certainty(BenchmarkResult result) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("AUC by seed", values(result.auc()));
        facts.put("accuracy by seed", values(result.accuracy()));
        facts.put("AUC, other images", result.bootstrapAuc() + ", first seed");
        facts.put("accuracy, other images", result.bootstrapAccuracy() + ", first seed");
        return facts;
    }

    static String howOftenOpened(BenchmarkResult result) {
        List<String> opened = result.benchmark().opened();
        return opened.size() == 1
                ? "The test set was opened once, for this net."
                : "The test set was opened " + opened.size() + " times: " + String.join(", ", opened)
                        + ". A score that was chosen among several test scores is too good.";
    }

    static Map<String, String> data(BenchmarkResult result) {
        MedMnist set = result.set();
        MedMnistFacts facts = set.facts();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("set", facts.title() + " (" + facts.name() + ")");
        all.put("images", facts.modality() + ", " + Numbers.size(facts.imageShape()));
        all.put("task", facts.task().official() + ": " + String.join("; ", facts.classNames()));
        all.put(
                "training",
                result.candidate().trainingImages() + " of " + set.train().size() + " images");
        all.put(
                "validation",
                result.candidate().validationImages() + " of "
                        + set.validation().size() + " images");
        all.put("test", set.test().size() + " images, all of them");
        all.put("origin", origin(set.origin()));
        all.put("license", facts.license());
        all.put("citation", facts.citation());
        return all;
    }

    /** Returns where the data came from, without the folders of the student's machine. */
    private static String origin(Origin origin) {
        if (origin instanceof Origin.Official) {
            return "official file (checksum verified)";
        }
        if (origin instanceof Origin.Downloaded downloaded) {
            return "official file from " + downloaded.from().getHost() + " (checksum verified)";
        }
        return origin instanceof Origin.OwnFile own
                ? "a file of the student's own, " + own.path().getFileName()
                        + ", which may differ from the official one"
                : origin.text();
    }

    static Map<String, String> training(Candidate candidate) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "seeds",
                candidate.histories().stream()
                        .map(history -> Long.toString(history.seed()))
                        .collect(Collectors.joining(", ")));
        facts.put("epochs", Integer.toString(epochs(candidate)));
        facts.put("images per batch", Integer.toString(candidate.batch()));
        return facts;
    }

    private static int epochs(Candidate candidate) {
        return candidate.histories().get(0).epochs().size();
    }

    static Table candidates(List<Candidate> candidates) {
        return Table.create(
                "candidates",
                StringColumn.create("candidate", candidates.stream().map(Candidate::name)),
                IntColumn.create(
                        "seeds", candidates.stream().mapToInt(one -> one.nets().size())),
                IntColumn.create("epochs", candidates.stream().mapToInt(ReportFacts::epochs)),
                IntColumn.create("training images", candidates.stream().mapToInt(Candidate::trainingImages)),
                StringColumn.create("validation AUC", candidates.stream().map(one -> one.validationAuc()
                        .meanAndDeviation())),
                StringColumn.create("validation accuracy", candidates.stream().map(one -> one.validationAccuracy()
                        .meanAndDeviation())));
    }

    /** Returns the same table with fractions of three digits. */
    static Table rounded(Table table) {
        Table rounded = Table.create(table.name());
        for (Column<?> column : table.columns()) {
            if (column instanceof DoubleColumn numbers) {
                DoubleColumn copy = numbers.copy();
                copy.setPrintFormatter(new DecimalFormat("0.000", DecimalFormatSymbols.getInstance(Locale.ROOT)), "");
                rounded.addColumns(copy);
            } else {
                rounded.addColumns(column);
            }
        }
        return rounded;
    }

    /** Returns one row per image that the first net gets most wrong: {@code image, truth, output}. */
    static Table worst(BenchmarkResult result, int[] images) {
        MedMnist set = result.set();
        SetAnswers answers = result.answers().get(0);
        return Table.create(
                "worst images",
                StringColumn.create("image", IntStream.of(images).mapToObj(image -> "image " + image)),
                StringColumn.create("truth", IntStream.of(images).mapToObj(set.test()::className)),
                StringColumn.create(
                        "outputs for the truth", IntStream.of(images).mapToObj(image -> outputs(set, answers, image))));
    }

    private static String outputs(MedMnist set, SetAnswers answers, int image) {
        return IntStream.range(0, set.facts().classCount())
                .filter(k -> answers.isTrue(image, k))
                .mapToObj(k -> String.format(Locale.ROOT, "%.3f", answers.output(image, k)))
                .collect(Collectors.joining(", "));
    }

    private static String values(SeedRuns runs) {
        return runs.values().stream()
                .map(value -> String.format(Locale.ROOT, "%.3f", value))
                .collect(Collectors.joining(", "));
    }
}
