package dev.cella.lessons.benchmark;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells benchmarks on any MedMNIST set, and the report. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.benchmark.*",
                "static dev.cella.lessons.benchmark.Benchmark.benchmark",
                "static dev.cella.lessons.benchmark.Bootstrap.bootstrap",
                "static dev.cella.lessons.benchmark.PublishedScore.published",
                "static dev.cella.lessons.benchmark.PublishedScore.publishedTable",
                "static dev.cella.lessons.benchmark.SetAnswers.guesses",
                "static dev.cella.lessons.benchmark.SetLayers.*",
                "static dev.cella.lessons.benchmark.figure.BenchmarkFigures.*",
                "dev.cella.lessons.benchmark.exercise.*");
    }
}
