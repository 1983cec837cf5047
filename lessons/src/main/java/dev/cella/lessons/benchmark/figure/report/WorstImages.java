package dev.cella.lessons.benchmark.figure.report;

import dev.cella.lessons.benchmark.BenchmarkResult;
import dev.cella.lessons.benchmark.figure.SetSamples;
import dev.cella.lessons.draw.Figure;
import java.util.Arrays;
import java.util.List;

/** The images that a net gets most wrong. */
final class WorstImages {
    private static final int COUNT = 5;

    private WorstImages() {}

    static Figure of(BenchmarkResult result) {
        int[] indices = indices(result);
        List<String> titles =
                Arrays.stream(indices).mapToObj(image -> "image " + image).toList();
        return SetSamples.of(result.set().test(), indices, titles);
    }

    static int[] indices(BenchmarkResult result) {
        return result.answers().get(0).worst(COUNT);
    }
}
