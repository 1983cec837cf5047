package dev.cella.lessons.benchmark.figure;

import dev.cella.datasets.medmnist.ImageSplit;
import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.lessons.benchmark.BenchmarkResult;
import dev.cella.lessons.benchmark.figure.report.Report;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.chart.XYFigure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures of a benchmark, and its report. */
public final class BenchmarkFigures {
    /** Large sets hold all of their classes among so many samples. */
    private static final int LOOKED_AT = 1000;

    private BenchmarkFigures() {}

    /**
     * Draws AUC and accuracy on the test images: a dot per seed, a bar from mean − deviation to mean + deviation, and beside
     * them, as lines, the published score, if there is one, and the baseline.
     */
    public static XYFigure scores(BenchmarkResult result) {
        return ScoreFigure.of(result);
    }

    /**
     * Draws some training samples of a set with their classes, one class after the other; of a volume its middle slice.
     *
     * @param count how many, at least 1
     */
    public static Figure samples(MedMnist set, int count) {
        ImageSplit train = set.train();
        int[] indices = byTurns(train, count);
        return SetSamples.of(
                train,
                indices,
                Arrays.stream(indices).mapToObj(train::className).toList());
    }

    /** Returns the first sample of each class, in the order in which they appear, then the second ones, and so on. */
    private static int[] byTurns(ImageSplit split, int count) {
        Map<String, List<Integer>> byClass = IntStream.range(0, Math.min(split.size(), LOOKED_AT))
                .boxed()
                .collect(Collectors.groupingBy(split::className, LinkedHashMap::new, Collectors.toList()));
        return IntStream.range(0, LOOKED_AT)
                .boxed()
                .flatMap(turn -> byClass.values().stream()
                        .filter(members -> turn < members.size())
                        .map(members -> members.get(turn)))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Begins a report, one page to hand in: {@code report(result).title("…").author("…").text("…").write("report.html")}. */
    public static Report report(BenchmarkResult result) {
        return Report.of(result);
    }
}
