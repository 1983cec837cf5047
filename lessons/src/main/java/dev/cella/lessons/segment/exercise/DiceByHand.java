package dev.cella.lessons.segment.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** The Dice score of a mask of 50 pixels and a prediction of 40, of which 30 are in both. */
@Order(lesson = "21", number = 1)
@Answer("double diceByHand()")
public final class DiceByHand extends NumberExercise {
    @Override
    public double answer() {
        return 2.0 * 30 / (40 + 50);
    }

    @Override
    public double tolerance() {
        return 0.002;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Computed the IoU",
                        "30 of 60 pixels is intersection over union. Dice counts the 30 twice.",
                        0.5),
                mistake(
                        "Forgot to count the common pixels twice",
                        "Both masks together have 90 pixels, but in this sum the common ones occur twice.",
                        30.0 / 90),
                mistake(
                        "Divided by the prediction alone",
                        "30 of the 40 predicted pixels are right: that is the precision. False positives and missed pixels both count.",
                        30.0 / 40),
                mistake(
                        "Divided by the true mask alone",
                        "30 of the 50 true pixels are found: that is the sensitivity. False positives count, too.",
                        30.0 / 50),
                mistake(
                        "Counted the common pixels once below the line",
                        "Below the line, the true positives count twice, too: 2 · 30 + 10 + 20.",
                        1),
                mistake("Divided by an integer", "60 / 90 is 0 in Java, as both are integers. Write 60.0 / 90.", 0),
                mistake(
                        "Counted the background",
                        "The pixels that are background in both masks don't enter the Dice score.",
                        (30.0 + 1024 - 60) / 1024));
    }

    @Override
    public String idea() {
        return "Count the true positives, the false positives and the false negatives first. The true positives count twice, above and"
                + " below the line.";
    }

    @Override
    public String takeaway() {
        return "The IoU of the same masks is 0.5: Dice is always the larger of the two, unless both are 0 or 1.";
    }
}
