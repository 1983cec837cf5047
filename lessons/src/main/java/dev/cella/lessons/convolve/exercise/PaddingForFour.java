package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.ChoiceExercise;
import dev.cella.lessons.check.Order;
import java.util.Map;

/** A prediction: which frame keeps the size under a kernel of 4 × 4? */
@Order(lesson = "06", number = 2)
public final class PaddingForFour implements ChoiceExercise {

    @Override
    public String answer() {
        return "C";
    }

    @Override
    public Map<String, String> wrongChoices() {
        return Map.of(
                "A", "One zero on each side is too few: the map is one row and one column smaller than the picture.",
                "B",
                        "An even kernel has no middle: with two zeros on each side the map is one row and one column too large.",
                "D", "The zeros need not be as many on the left as on the right.");
    }

    @Override
    public String idea() {
        return "Write down how many rows a kernel of 4 × 4 loses. As many must come back, above and below together.";
    }

    @Override
    public String takeaway() {
        return "An even kernel needs a lopsided frame and shifts the map by half a pixel: a reason why kernels are mostly odd.";
    }
}
