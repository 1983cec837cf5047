package dev.cella.lessons.detect.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.DetectionCurve;
import dev.cella.lessons.detect.DetectionScores;
import dev.cella.lessons.detect.Nms;
import dev.cella.lessons.detect.RegionTree;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.chart.XYFigure;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Figures of boxes, and of how well they are found. */
public final class DetectionFigures {
    private DetectionFigures() {}

    /**
     * Draws boxes over an image: each {@code Detection} solid in the color of its class, with class and score; each {@code
     * LabeledBox}, the truth, dashed and black; each {@code JudgedDetection} with its rank and in the color of its fate; each
     * {@code BoundingBox} plain.
     *
     * @param image gray {@code [1, H, W]} or color {@code [3, H, W]}
     * @param boxes lists of any of the four
     * @throws IllegalArgumentException if a list holds something else
     */
    public static BoxesFigure boxes(INDArray image, List<?>... boxes) {
        return BoxesFigure.of(image, boxes);
    }

    /** Draws two boxes, what they share in green, and their IoU as arithmetic. */
    public static Figure overlap(BoundingBox a, BoundingBox b) {
        return OverlapFigure.of(a, b);
    }

    /**
     * Draws the regions of a selective search after some merges, each in its mean color, and the box of the last merge.
     *
     * @param merges from 0 to all
     * @throws IllegalArgumentException if there are not so many
     */
    public static Figure regions(RegionTree tree, int merges) {
        return RegionsFigure.of(tree, merges);
    }

    /**
     * Draws a suppression on its image after it has judged some detections: the kept ones green, the removed ones dashed, the
     * others thin, and what became of the last one in words.
     *
     * @param image {@code [1, H, W]} or {@code [3, H, W]}
     * @param judged from 0 to all, by falling score
     * @param names of the classes
     * @throws IllegalArgumentException if there are not so many detections
     */
    public static Figure suppression(INDArray image, Nms nms, int judged, List<String> names) {
        return SuppressionFigure.of(image, nms, judged, names);
    }

    /**
     * Draws precision against recall for the first detections by falling score, and precision, recall and AP in words.
     *
     * @param count from 1 to all
     * @throws IllegalArgumentException if there are not so many detections, or none
     */
    public static XYFigure curveUpTo(DetectionCurve curve, int count) {
        return CurvePointFigure.of(curve, count);
    }

    /** Draws precision against recall at an IoU of 0.5, one line per class that has true boxes, with its AP. */
    public static XYFigure detectionCurves(DetectionScores scores) {
        return DetectionCurves.of(scores);
    }
}
