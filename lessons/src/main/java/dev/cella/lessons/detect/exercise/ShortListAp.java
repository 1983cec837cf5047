package dev.cella.lessons.detect.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.detect.AveragePrecision;
import java.util.List;

/** By hand: the average precision of five detections. */
@Order(lesson = "22", number = 4)
@Answer("double shortListAp()")
public final class ShortListAp implements NumberExercise {
    private static final double[] RECALL = {0.25, 0.25, 0.5, 0.75, 0.75};
    private static final double[] PRECISION = {1, 1 / 2.0, 2 / 3.0, 3 / 4.0, 3 / 5.0};

    @Override
    public double answer() {
        return AveragePrecision.allPoint(RECALL, PRECISION);
    }

    @Override
    public double tolerance() {
        return 0.004;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Left the dip in",
                        "Replace each precision by the greatest one at the same or a higher recall, then add up.",
                        (1 + 2 / 3.0 + 3 / 4.0) / 4),
                mistake(
                        "Forgot the cell that nobody found",
                        "There are four true boxes: each right detection gains a quarter of recall, not a third.",
                        (1 + 3 / 4.0 + 3 / 4.0) / 3),
                mistake(
                        "Forgot the cell that nobody found",
                        "There are four true boxes, and the dip has to be filled, too.",
                        (1 + 2 / 3.0 + 3 / 4.0) / 3),
                mistake("Took the last precision", "AP looks at all ranks, not only at the end.", 3 / 5.0),
                mistake("Took the last recall", "AP looks at all ranks, not only at the end.", 3 / 4.0),
                mistake(
                        "Averaged over all detections",
                        "Only right detections gain recall. Wrong ones count by lowering the precision.",
                        (1 + 1 / 2.0 + 2 / 3.0 + 3 / 4.0 + 3 / 5.0) / 5),
                mistake(
                        "Read eleven points",
                        "That is VOC's older rule. Here, add up the exact area.",
                        AveragePrecision.elevenPoint(RECALL, PRECISION)));
    }

    @Override
    public String idea() {
        return "Each right detection gains 1/4 of recall. How precise is the list there, or at best further down?";
    }

    @Override
    public String takeaway() {
        return "A wrong detection early in the list costs more than one at its end: AP rewards good scores.";
    }
}
