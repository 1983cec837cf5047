package dev.cella.lessons.instance.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** Panoptic quality by hand: four nuclei, five found, three of them true positives with 0.9, 0.8 and 0.7. */
@Order(lesson = "25", number = 4)
@Answer("double panopticQuality()")
public final class PanopticByHand implements NumberExercise {
    private static final double SUM = 0.9 + 0.8 + 0.7;

    @Override
    public double answer() {
        return SUM / (3 + 2 / 2.0 + 1 / 2.0);
    }

    @Override
    public double tolerance() {
        return 0.002;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake("Computed SQ alone", "This is how well the three are outlined. RQ is missing.", SUM / 3),
                mistake("Computed RQ alone", "This is how many were found. SQ is missing.", 3 / 4.5),
                mistake("Forgot the halves", "A false positive and a miss count half each.", SUM / 6),
                mistake(
                        "Divided by four",
                        "Not by the number of nuclei: each of the three errors counts half. (And in Java, 1 / 2 is 0.)",
                        SUM / 4),
                mistake("Divided by the found nuclei", "The missed nucleus costs something, too.", SUM / 5),
                mistake("Forgot the false positives", "Five were found, and three of them are true.", SUM / 3.5),
                mistake("Added SQ and RQ", "The two parts are multiplied.", SUM / 3 + 3 / 4.5));
    }

    @Override
    public String idea() {
        return "First count: how many true positives, false positives and misses? Then put them into the formula.";
    }

    @Override
    public String takeaway() {
        return "PQ is the product of SQ 0.8 and RQ 0.667. Print both parts: they say what to improve.";
    }
}
