package dev.cella.lessons.benchmark.figure;

import dev.cella.datasets.medmnist.ImageSplit;
import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.lessons.benchmark.BenchmarkResult;
import dev.cella.lessons.benchmark.figure.report.Report;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.chart.XYFigure;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Figures of a benchmark, and its report. */
public final class BenchmarkFigures {
    private BenchmarkFigures() {}

    /**
     * Draws AUC and accuracy on the test images: a dot per seed, a bar from mean − deviation to mean + deviation, and beside
     * them, as lines, the published score, if there is one, and the baseline.
     */
    public static XYFigure scores(BenchmarkResult result) {
        return ScoreFigure.of(result);
    }

    /**
     * Draws the first training samples of a set with their classes; of a volume its middle slice.
     *
     * @param count how many, at least 1
     */
    public static Figure samples(MedMnist set, int count) {
        ImageSplit train = set.train().first(Math.min(count, set.train().size()));
        int[] indices = IntStream.range(0, train.size()).toArray();
        return SetSamples.of(
                train,
                indices,
                Arrays.stream(indices).mapToObj(train::className).toList());
    }

    /** Begins a report, one page to hand in: {@code report(result).title("…").author("…").text("…").write("report.html")}. */
    public static Report report(BenchmarkResult result) {
        return Report.of(result);
    }
}
