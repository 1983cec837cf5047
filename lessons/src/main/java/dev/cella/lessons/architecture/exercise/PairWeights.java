package dev.cella.lessons.architecture.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: what two 3×3 layers save against one 5×5 layer. */
@Order(lesson = "16", number = 1)
@Answer("int savedWeights()")
public final class PairWeights extends NumberExercise {
    private static final int CHANNELS = 64;
    private static final int MAPS = CHANNELS * CHANNELS;
    private static final int ONE = 5 * 5;
    private static final int TWO = 2 * 3 * 3;

    @Override
    public double answer() {
        return MAPS * (ONE - TWO);
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Counted a single kernel",
                        "Each of the 64 filters has a kernel for each of the 64 input channels.",
                        ONE - TWO),
                mistake(
                        "Counted a single filter",
                        "Each of the 64 filters has a kernel for each of the 64 input channels.",
                        CHANNELS * (ONE - TWO)),
                mistake(
                        "Counted one 3×3 layer",
                        "One 3×3 layer sees only 3 × 3 pixels. It takes two of them.",
                        MAPS * (ONE - TWO / 2)),
                mistake(
                        "Counted what is left",
                        "These are the weights of the two layers. What is the difference?",
                        MAPS * TWO),
                mistake(
                        "Counted what was there",
                        "These are the weights of the 5×5 layer. What is the difference?",
                        MAPS * ONE),
                mistake(
                        "Counted the biases",
                        "The second layer adds 64 biases of its own, but the question leaves biases out.",
                        MAPS * (ONE - TWO) - CHANNELS));
    }

    @Override
    public String idea() {
        return "How many kernels does a layer with 64 channels and 64 filters have? And how many weights does each of them save?";
    }

    @Override
    public String takeaway() {
        return "18 weights instead of 25 for each pair of a channel and a filter: 28 % fewer, and a ReLU on top.";
    }
}
