package dev.cella.lessons.detect.explore;

import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.lessons.detect.DetectionCurve;
import dev.cella.lessons.detect.figure.DetectionFigures;
import dev.cella.lessons.draw.Figure;

/** An explorer of average precision: how each detection moves the precision–recall curve. */
public final class CurveExplorer {
    private CurveExplorer() {}

    /**
     * Shows the curve of the first detections by falling score, with a slider for how many they are.
     *
     * @param curve with at least one detection and one true box
     * @throws IllegalArgumentException if there is no detection or no true box
     * @throws Exception if it cannot be shown
     */
    public static void exploreCurve(DetectionCurve curve) throws Exception {
        int all = curve.ranked().size();
        if (all == 0 || curve.truths() == 0) {
            throw new IllegalArgumentException(all + " detections and " + curve.truths()
                    + " true boxes make no curve (both must be >= 1); try another class");
        }
        interact(intSlider("detections", all, 1, all), count -> result(curve, count));
    }

    static Figure result(DetectionCurve curve, int count) {
        return DetectionFigures.curveUpTo(curve, count);
    }
}
