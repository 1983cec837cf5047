package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.ChoiceExercise;
import dev.cella.lessons.check.Order;
import java.util.Map;

/** A prediction: which padding keeps the size under a kernel of 4 × 4? */
@Answer("String paddingForFour()")
@Order(lesson = "06", number = 2)
public final class PaddingForFour extends ChoiceExercise {

    @Override
    public String answer() {
        return "C";
    }

    @Override
    public Map<String, String> wrongChoices() {
        return Map.of(
                "A", "One zero on each side is too few: the map is one row and one column smaller than the image.",
                "B",
                        "An even kernel has no middle: with two zeros on each side, the map is one row and one"
                                + " column too large.",
                "D", "The left side may get fewer zeros than the right side.");
    }

    @Override
    public String idea() {
        return "How many rows does the map lose under a kernel of 4 × 4? As many must come back, above and below"
                + " together.";
    }

    @Override
    public String takeaway() {
        return "An even kernel needs lopsided padding and shifts the map by half a pixel. That is one reason why"
                + " most kernels are odd.";
    }
}
