package dev.cella.lessons.transfer.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: how many parameters still learn when the first layers are frozen. */
@Order(lesson = "20", number = 1)
@Answer("int freeParameters()")
public final class FreeParameters extends NumberExercise {
    private static final int FIRST = 9 * 8 + 8;
    private static final int SECOND = 9 * 8 * 16 + 16;
    private static final int OLD_HEAD = 16 * 9 + 9;
    private static final int HEAD = 16 * 3 + 3;

    @Override
    public double answer() {
        return SECOND + HEAD;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Froze everything but the head",
                        "freezeUpTo(\"1 conv\") freezes the first convolution only: the second one learns, too.",
                        HEAD),
                mistake(
                        "Froze the second convolution instead",
                        "A layer and all layers before it are frozen. What comes after it learns.",
                        FIRST + HEAD),
                mistake("Counted all parameters", "Those of the frozen layer don't learn.", FIRST + SECOND + HEAD),
                mistake("Kept the old head", "Its nine outputs are gone: the new one has three.", SECOND + OLD_HEAD),
                mistake("Counted both heads", "The new head replaces the old one.", SECOND + OLD_HEAD + HEAD),
                mistake("Forgot the head", "The new head has weights, too, and they learn.", SECOND),
                mistake(
                        "Forgot that a filter reads all channels",
                        "Each of the 16 filters has a 3×3 kernel for each of the 8 channels that it reads.",
                        9 * 16 + 16 + HEAD),
                mistake("Forgot the biases of the convolution", "Each filter has a bias, too.", 9 * 8 * 16 + HEAD),
                mistake("Forgot the biases of the head", "Each unit has a bias, too.", SECOND + 16 * 3),
                mistake("Forgot the biases", "Each filter and each unit has a bias, too.", 9 * 8 * 16 + 16 * 3),
                mistake("Counted the frozen ones", "This is what stays as it is. The question is what learns.", FIRST));
    }

    @Override
    public String idea() {
        return "Two layers learn: a convolution with 16 filters that read 8 channels, and a dense layer with three"
                + " units.";
    }

    @Override
    public String takeaway() {
        return "The fewer parameters learn, the fewer labels a training needs.";
    }
}
