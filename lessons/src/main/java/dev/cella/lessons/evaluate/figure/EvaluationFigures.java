package dev.cella.lessons.evaluate.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.evaluate.Calibration;
import dev.cella.lessons.evaluate.ClassificationReport;
import dev.cella.lessons.evaluate.SeedRuns;
import java.util.List;

/** Figures of how good a net is. */
public final class EvaluationFigures {
    private EvaluationFigures() {}

    /**
     * What was taken for what: counts, and the blue of a cell is its share of the true class.
     *
     * @throws IllegalStateException if an image may have several classes
     */
    public static Figure confusion(ClassificationReport evaluation) {
        return ConfusionFigure.of(evaluation.confusion());
    }

    /** ROC curves, one class against the rest, with the area under each; of two classes the second. */
    public static XYFigure roc(ClassificationReport evaluation) {
        return RateCurves.roc(evaluation);
    }

    /** Precision-recall curves, one class against the rest, with the average precision of each; of two the second. */
    public static XYFigure precisionRecall(ClassificationReport evaluation) {
        return RateCurves.precisionRecall(evaluation);
    }

    /** A reliability diagram: how often the net is right by how sure it is, with the number of answers in each bin. */
    public static XYFigure reliability(ClassificationReport evaluation) {
        return reliability(evaluation.calibration());
    }

    /** {@link #reliability(Evaluation)} with bins of one's own choice. */
    public static XYFigure reliability(Calibration calibration) {
        return Reliability.of(calibration);
    }

    /**
     * A measure over several seeds: a dot a seed, and a bar from mean − deviation to mean + deviation.
     *
     * @param measure what was measured
     * @param blind the baseline, what a model reaches that ignores the images, drawn as a line
     */
    public static XYFigure errorBars(String measure, double blind, SeedRuns... results) {
        return ErrorBars.of(measure, blind, List.of(results));
    }
}
