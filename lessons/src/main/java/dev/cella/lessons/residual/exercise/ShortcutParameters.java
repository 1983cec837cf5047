package dev.cella.lessons.residual.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: the parameters of a projection shortcut. */
@Order(lesson = "18", number = 1)
@Answer("int shortcutParameters()")
public final class ShortcutParameters extends NumberExercise {
    private static final int CHANNELS = 16;
    private static final int FILTERS = 32;

    @Override
    public double answer() {
        return CHANNELS * FILTERS + FILTERS;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake("Forgot the biases", "Each filter has a bias, too.", CHANNELS * FILTERS),
                mistake(
                        "Took a kernel of 3 × 3",
                        "A projection only mixes channels: its kernel is 1 × 1.",
                        9 * CHANNELS * FILTERS + FILTERS),
                mistake(
                        "Took a kernel of 3 × 3",
                        "A projection only mixes channels: its kernel is 1 × 1. And each filter has a bias.",
                        9 * CHANNELS * FILTERS),
                mistake(
                        "Thought of the identity",
                        "The identity has no parameters, but 16 channels cannot be added to 32.",
                        0),
                mistake(
                        "Counted one weight per filter",
                        "A 1×1 filter has a weight for each input channel.",
                        2 * FILTERS),
                mistake("Counted one weight per filter", "A 1×1 filter has a weight for each input channel.", FILTERS),
                mistake(
                        "Gave each channel a bias",
                        "Biases belong to the outputs: there is one per filter.",
                        CHANNELS * FILTERS + CHANNELS),
                mistake(
                        "Counted the values of the map",
                        "The number of weights does not depend on the size of the map.",
                        (double) FILTERS * 14 * 14));
    }

    @Override
    public String idea() {
        return "32 filters of 1 × 1: how many weights does each of them have, and what comes on top?";
    }

    @Override
    public String takeaway() {
        return "A projection is cheap next to the 3×3 convolutions of its block, but it is no longer a free way.";
    }
}
