package dev.cella.lessons.dense.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.ChoiceExercise;
import dev.cella.lessons.check.Order;
import java.util.Map;

/** A prediction: a trained net meets images whose pixels are stored in another order. */
@Answer("String anotherOrder()")
@Order(lesson = "03", number = 4)
public final class AnotherOrder extends ChoiceExercise {

    @Override
    public String answer() {
        return "B";
    }

    @Override
    public Map<String, String> wrongChoices() {
        return Map.of(
                "A",
                        "The order doesn't matter as long as it is the same in training and afterward. These weights were"
                                + " learned for the old order, and now each of them meets another pixel.",
                "C",
                        "A new training works, but it isn't needed. You know where each pixel went, so its weights can"
                                + " follow it.",
                "D",
                        "Such an image is flipped along its diagonal. Neighbors stay neighbors, but a window that looks for"
                                + " vertical edges now meets horizontal ones.");
    }

    @Override
    public String idea() {
        return "Each weight of the first layer belongs to one pixel. Where are these pixels now?";
    }

    @Override
    public String takeaway() {
        return "A dense net can learn any order, but then it is bound to it. In practice: check how a file stores its pixels"
                + " before you ask a trained net.";
    }
}
