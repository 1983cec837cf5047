package dev.cella.lessons.augment.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.ChoiceExercise;
import dev.cella.lessons.check.Order;
import java.util.Map;

/** A prediction: which augmentation changes what the label says? */
@Answer("String unsafeFlip()")
@Order(lesson = "14", number = 1)
public final class UnsafeFlip extends ChoiceExercise {

    @Override
    public String answer() {
        return "B";
    }

    @Override
    public Map<String, String> wrongChoices() {
        return Map.of(
                "A", "A patient who lies two pixels further down still has the same kidney.",
                "C", "A little noise comes with another scanner. The kidney stays on its side.",
                "D", "Patients don't lie perfectly straight. A kidney that is tilted by 10° stays on its side.");
    }

    @Override
    public String idea() {
        return "Imagine the new image without its label. Would a doctor still write the same label under it?";
    }

    @Override
    public String takeaway() {
        return "The question is not whether the image still looks fine, but whether its label is still true.";
    }
}
