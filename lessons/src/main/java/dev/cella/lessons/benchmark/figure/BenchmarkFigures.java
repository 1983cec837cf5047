package dev.cella.lessons.benchmark.figure;

import dev.cella.lessons.benchmark.BenchmarkResult;
import dev.cella.lessons.benchmark.figure.report.Report;
import dev.cella.lessons.draw.chart.XYFigure;

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

    /** Begins a report, one page to hand in: {@code report(result).title("…").author("…").text("…").write("report.html")}. */
    public static Report report(BenchmarkResult result) {
        return Report.of(result);
    }
}
