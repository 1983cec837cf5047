package dev.cella.lessons.signal.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.ChoiceExercise;
import dev.cella.lessons.check.Order;
import java.util.Map;

/** A judgment: what is lost if the slices of a volume become the channels of an image? */
@Order(lesson = "10b", number = 3)
@Answer("String slicesAsChannels()")
public final class SlicesAsChannels extends ChoiceExercise {

    @Override
    public String answer() {
        return "B";
    }

    @Override
    public Map<String, String> wrongChoices() {
        return Map.of(
                "A", "All slices are read: a filter has a kernel for each channel, here for each slice.",
                "C",
                        "It is the other way around: a filter has 28 · 3 · 3 weights here, and 3 · 3 · 3 in three"
                                + " dimensions.",
                "D", "Rows and columns still share their weights, so the map moves along with the image.");
    }

    @Override
    public String idea() {
        return "Move the organ by one slice. Which weights does it meet now?";
    }

    @Override
    public String takeaway() {
        return "A kernel shares its weights along the directions in which it slides, and along no other.";
    }
}
