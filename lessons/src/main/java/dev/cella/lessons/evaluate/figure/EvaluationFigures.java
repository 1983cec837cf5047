package dev.cella.lessons.evaluate.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.evaluate.Calibration;
import dev.cella.lessons.evaluate.ClassificationReport;
import dev.cella.lessons.evaluate.SeedRuns;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

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

    /**
     * Draws every image as a dot at its output for one class, images of the class above the others, and counts what a
     * threshold makes of them.
     *
     * @param classIndex from 0 to K − 1
     * @param threshold in [0,1]
     */
    public static Figure threshold(ClassificationReport evaluation, int classIndex, double threshold) {
        return ThresholdFigure.of(evaluation, classIndex, threshold);
    }

    /**
     * Draws the images that the net gets most wrong, each with the probability that it gives to the true class.
     *
     * @param images {@code [N, C, H, W]}, those that were evaluated, as you want to see them
     * @param count how many
     * @throws IllegalArgumentException if there are not N images
     */
    public static Figure mostWrong(ClassificationReport evaluation, INDArray images, int count) {
        return MostWrong.of(evaluation, images, count);
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
