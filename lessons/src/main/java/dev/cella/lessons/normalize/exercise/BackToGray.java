package dev.cella.lessons.normalize.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.normalize.ChannelStatistics;
import java.util.List;

/** A small investigation: which intensity from 0 to 255 did a pixel have whose z-score is 2? */
@Answer("double backToGray()")
@Order(lesson = "02", number = 4)
public final class BackToGray extends NumberExercise {

    private static final double Z = 2;

    private final double mean;
    private final double deviation;

    /**
     * The investigation on the student's own data.
     *
     * @param statistics of the training set, on the scale [0, 1], of one channel
     */
    public BackToGray(ChannelStatistics statistics) {
        mean = statistics.means().get(0);
        deviation = statistics.deviations().get(0);
    }

    @Override
    public double answer() {
        return 255 * (mean + Z * deviation);
    }

    @Override
    public double tolerance() {
        return 0.5;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Still on the scale from 0 to 1",
                        "The statistics were computed after dividing by 255: multiply by 255 at the end.",
                        answer() / 255),
                mistake(
                        "Forgot the mean, or did not multiply it by 255",
                        "A z-score is a distance from the mean: add the mean again, on the same scale.",
                        255 * Z * deviation),
                mistake(
                        "Forgot the deviation",
                        "A z-score counts deviations: add 2 deviations, not 2.",
                        255 * (mean + Z)),
                mistake(
                        "Subtracted instead of added",
                        "A positive z-score means brighter than the mean. (You went to the dark side.)",
                        255 * (mean - Z * deviation)),
                mistake(
                        "Multiplied only the mean by 255",
                        "The deviation was computed on the scale from 0 to 1, too: multiply the whole sum by 255.",
                        255 * mean + Z * deviation),
                mistake(
                        "Divided by the deviation",
                        "The z-score divided by it. To undo that, multiply.",
                        255 * (mean + Z / deviation)),
                mistake(
                        "Multiplied by the mean",
                        "The z-score subtracted the mean. To undo that, add it.",
                        255 * Z * deviation * mean),
                mistake(
                        "Rounded too early",
                        "Between 0 and 1 only two whole numbers are left: round after you multiply by 255.",
                        255 * Math.rint(mean + Z * deviation)),
                mistake(
                        "Rounded too early",
                        "On the scale from 0 to 1, (int) leaves only 0: round after you multiply by 255.",
                        0),
                mistake("One deviation only", "The z-score is 2: add the deviation twice.", 255 * (mean + deviation)),
                mistake(
                        "Computed a z-score",
                        "(pixel − mean) / deviation turns a pixel into a z-score. Here you have the z-score and"
                                + " want the pixel:"
                                + " solve that equation for the pixel.",
                        (Z - mean) / deviation),
                mistake(
                        "Computed a z-score",
                        "(pixel − mean) / deviation turns a pixel into a z-score. Here you have the z-score and"
                                + " want the pixel:"
                                + " solve that equation for the pixel.",
                        255 * (Z - mean) / deviation));
    }

    @Override
    public String idea() {
        return "Undo the two steps of the z-score in reverse order, then undo the division by 255.";
    }

    @Override
    public String takeaway() {
        return "Normalization loses nothing: with the two numbers of its channel, every pixel can be recovered.";
    }
}
