package dev.cella.lessons.evaluate;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells the evaluation of nets. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.evaluate.*",
                "static dev.cella.lessons.evaluate.ClassificationReport.evaluate",
                "static dev.cella.lessons.evaluate.SeedRuns.overSeeds",
                "static dev.cella.lessons.evaluate.explore.AnswerExplorer.exploreAnswers",
                "static dev.cella.lessons.evaluate.explore.ThresholdExplorer.exploreThreshold",
                "static dev.cella.lessons.evaluate.figure.EvaluationFigures.*");
    }
}
