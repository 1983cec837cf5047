package dev.cella.lessons.detect.explore;

import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.kernel.widget.Control;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.Nms;
import dev.cella.lessons.detect.figure.DetectionFigures;
import dev.cella.lessons.draw.Figure;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of non-maximum suppression: which boxes a threshold leaves, and why. */
public final class NmsExplorer {
    private static final double THRESHOLD = 0.3;

    private NmsExplorer() {}

    /**
     * Shows detections on their image, with sliders for the IoU threshold and for how many of them are judged.
     *
     * @param image {@code [1, H, W]} or {@code [3, H, W]}
     * @param detections boxes in pixels of the image
     * @param names of the classes
     * @throws Exception if it cannot be shown
     */
    public static void exploreNms(INDArray image, List<Detection> detections, List<String> names) throws Exception {
        int all = detections.size();
        Control<Double> threshold = floatSlider("threshold", THRESHOLD, 0, 1)
                .set("step", 0.05)
                .set("tooltip", "greatest IoU of kept boxes");
        Control<Integer> judged = intSlider("judged", all, 0, all).set("tooltip", "detections by falling score");
        interact(threshold, judged, (most, count) -> result(image, detections, names, most, count));
    }

    static Figure result(INDArray image, List<Detection> detections, List<String> names, double threshold, int judged) {
        return DetectionFigures.suppression(image, Nms.nms(detections, threshold), judged, names);
    }
}
