package dev.cella.lessons.evaluate.explore;

import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.evaluate.ClassificationReport;
import dev.cella.lessons.evaluate.figure.EvaluationFigures;

/** An explorer of the threshold: what a stricter or looser one finds, and what it costs. */
public final class ThresholdExplorer {
    private ThresholdExplorer() {}

    /**
     * Shows each image as a dot at its output for one class; the threshold can be moved.
     *
     * @param classIndex from 0 to K − 1
     * @throws Exception if it cannot be shown
     */
    public static void exploreThreshold(ClassificationReport evaluation, int classIndex) throws Exception {
        interact(floatSlider("threshold", 0.5, 0, 1), threshold -> result(evaluation, classIndex, threshold));
    }

    static Figure result(ClassificationReport evaluation, int classIndex, double threshold) {
        return EvaluationFigures.threshold(evaluation, classIndex, threshold);
    }
}
