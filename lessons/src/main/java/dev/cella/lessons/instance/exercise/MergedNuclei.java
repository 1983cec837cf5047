package dev.cella.lessons.instance.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/**
 * A prediction: the recognition quality of connected components on ten nuclei, six of which touch in groups of three.
 */
@Order(lesson = "25", number = 5)
@Answer("double mergedNuclei()")
public final class MergedNuclei implements NumberExercise {
    @Override
    public double answer() {
        return 4 / (4 + 2 / 2.0 + 6 / 2.0);
    }

    @Override
    public double tolerance() {
        return 0.002;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Forgot the false positives",
                        "Each group is found as one object that is no nucleus: its IoU with each of the three is a"
                                + " third.",
                        4 / 7.0),
                mistake("Forgot the missed nuclei", "None of the six that touch has a partner.", 4 / 5.0),
                mistake("Computed the recall", "4 of 10 were found. But the two false positives count, too.", 4 / 10.0),
                mistake(
                        "Computed the precision",
                        "4 of 6 objects are nuclei. But the missed ones count, too.",
                        4 / 6.0),
                mistake("Forgot the halves", "False positives and misses count half each.", 4 / 12.0),
                mistake(
                        "Counted groups as found",
                        "A group of three equal nuclei has an IoU of a third with each: below one half.",
                        6 / (6 + 4 / 2.0)),
                mistake(
                        "Took every pixel for every nucleus",
                        "All pixels are right, but six nuclei have no number of their own.",
                        1));
    }

    @Override
    public String idea() {
        return "How many objects do connected components find, and which of them have an IoU above one half with a"
                + " nucleus?";
    }

    @Override
    public String takeaway() {
        return "Every pixel was right, and half of the recognition quality is gone. Dice would have been 1.";
    }
}
