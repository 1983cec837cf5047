package dev.cella.lessons.inspect.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.ChoiceExercise;
import dev.cella.lessons.check.Order;
import java.util.Map;

/** A prediction: what happens to sensitivity, specificity and AUC when the threshold is lowered? */
@Answer("String lowerThreshold()")
@Order(lesson = "11", number = 1)
public final class LowerThreshold extends ChoiceExercise {

    @Override
    public String answer() {
        return "C";
    }

    @Override
    public Map<String, String> wrongChoices() {
        return Map.of(
                "A",
                        "With a lower threshold, more images are called positive, not fewer. So the net misses fewer of"
                                + " the positive ones.",
                "B",
                        "The images that are newly called positive come from both classes. What is gained in one is"
                                + " paid for in the other.",
                "D", "The AUC compares the outputs of pairs of images. A threshold doesn't change any output.");
    }

    @Override
    public String idea() {
        return "Move the line in the figure of the lesson to the left. Which dots change their color, in each of the"
                + " two rows?";
    }

    @Override
    public String takeaway() {
        return "A threshold trades sensitivity for specificity. Where to put it is a medical decision: what does a"
                + " missed tumor cost, and what does a biopsy for nothing?";
    }
}
