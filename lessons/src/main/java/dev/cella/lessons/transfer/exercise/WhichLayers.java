package dev.cella.lessons.transfer.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.ChoiceExercise;
import dev.cella.lessons.check.Order;
import java.util.Map;

/** A choice: what to freeze with few labels and similar images. */
@Order(lesson = "20", number = 4)
@Answer("String whichLayers()")
public final class WhichLayers extends ChoiceExercise {
    @Override
    public String answer() {
        return "C";
    }

    @Override
    public Map<String, String> wrongChoices() {
        return Map.of(
                "A",
                "The old head answers another question: its nine outputs are kinds of tissue. It must be replaced.",
                "B",
                "With all layers free and a large learning rate, the first steps come from a head that knows nothing"
                        + " yet, and overwrite what the body knows.",
                "D",
                "Random layers say little about images, and if they are frozen, they never will. Freeze the layers"
                        + " that know something.",
                "E",
                "With thirty labels, a net of this size learns them by heart. What was learned from 100,000 images"
                        + " would be lost.");
    }

    @Override
    public String idea() {
        return "What would the net have to learn anew, and what does it know already? How much can thirty labels"
                + " teach?";
    }

    @Override
    public String takeaway() {
        return "Few labels: freeze much. More labels: free the last layers, too, with a small learning rate.";
    }
}
