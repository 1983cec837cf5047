package dev.cella.lessons.benchmark.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.ChoiceExercise;
import dev.cella.lessons.check.Order;
import java.util.Map;

/** A choice: which sentence a report may say. */
@Order(lesson = "26", number = 5)
@Answer("String honestSentence()")
public final class HonestSentence extends ChoiceExercise {
    @Override
    public String answer() {
        return "D";
    }

    @Override
    public Map<String, String> wrongChoices() {
        return Map.of(
                "A",
                "One seed is not the net: the best of five seeds was chosen by its test score. Report all five.",
                "B",
                "The error bars overlap, so these five seeds show no difference. And the published score has no bar here.",
                "C",
                "An accuracy says little without its baseline: always answering the larger class is right for 73 % here.",
                "E",
                "A score on 28 × 28 pixels of one data set says nothing about patients elsewhere, and this is not for"
                        + " clinical use.");
    }

    @Override
    public String idea() {
        return "Which sentence says how it was measured, how much it scatters, and no more than that?";
    }

    @Override
    public String takeaway() {
        return "Mean, scatter, number of seeds, number of images, baseline: then a reader can judge.";
    }
}
