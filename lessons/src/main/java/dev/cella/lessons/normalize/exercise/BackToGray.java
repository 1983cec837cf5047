package dev.cella.lessons.normalize.exercise;

import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.normalize.ChannelStatistics;
import java.util.List;

/** A small investigation: which intensity from 0 to 255 had the pixel whose z-score is 2? */
@Order(lesson = "02", number = 4)
public final class BackToGray implements NumberExercise {

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
        return 1;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Still on the scale from 0 to 1",
                        "The statistics were taken after dividing by 255.",
                        answer() / 255),
                mistake(
                        "Forgot the mean",
                        "A z-score is a distance from the mean: the mean has to come back.",
                        255 * Z * deviation),
                mistake("Forgot the deviation", "A z-score counts deviations: 2 of them, not 2.", 255 * (mean + Z)),
                mistake(
                        "Went to the dark side",
                        "A positive z-score is brighter than the mean.",
                        255 * (mean - Z * deviation)),
                mistake("One deviation only", "The z-score is 2: twice the deviation.", 255 * (mean + deviation)));
    }

    @Override
    public String idea() {
        return "Undo the two steps of the z-score in reverse order, then undo the division by 255.";
    }

    @Override
    public String takeaway() {
        return "Normalization loses nothing: with the two numbers of a channel every pixel can be brought back.";
    }
}
