package dev.cella.lessons.signal.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.ChoiceExercise;
import dev.cella.lessons.check.Order;
import java.util.Map;

/** A prediction: which pair of words makes a kernel fire? */
@Order(lesson = "10", number = 3)
@Answer("String kernelReads()")
public final class KernelReads extends ChoiceExercise {

    @Override
    public String answer() {
        return "C";
    }

    @Override
    public Map<String, String> wrongChoices() {
        return Map.of(
                "A", "\"not\" at position 0 gives 2, but \"seen\" at position 1 takes 1 away: 1 in all.",
                "B",
                        "The order counts: \"excluded\" at position 0 gives 0 and \"not\" at position 1 gives −1, so the sum"
                                + " is −1.",
                "D", "\"no\" at position 0 gives 1, and \"nodule\" at position 1 gives 0.5: 1.5 in all.");
    }

    @Override
    public String idea() {
        return "Look up the first word in the row of position 0, and the second word in the row of position 1. Add the"
                + " two weights.";
    }

    @Override
    public String takeaway() {
        return "Over one-hot words, a kernel is a table of points: each word scores at each position.";
    }
}
