package dev.cella.lessons.regularize.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** A small investigation: find out the rate of a layer with dropout by sending it values of your own. */
@Answer("double hiddenRate(DropBox box)")
@Order(lesson = "13", number = 3)
public final class HiddenRate extends FunctionExercise<DropBox, Double> {
    private static final int MANY = 1_000;
    private static final double CLOSE = 0.06;

    @Override
    public DropBox input(Random random) {
        return input(random, random.nextInt(4));
    }

    @Override
    public DropBox input(Random random, int trial) {
        return DropBox.of(random, trial);
    }

    @Override
    public Double solve(DropBox box) {
        return box.rate();
    }

    @Override
    public String whatIsWrong(DropBox box, Double given) {
        return Math.abs(given - box.rate()) < CLOSE
                ? String.format(
                        Locale.ROOT,
                        "%.4f is close, but it is an estimate: the share of zeros is only about the rate. There is a"
                                + " number in the answer of the box that gives the rate away exactly.",
                        given)
                : "";
    }

    @Override
    public List<Mistake<Function<DropBox, Double>>> mistakes() {
        return List.of(
                mistake(
                        "Returned the share that is kept",
                        "The rate is the share that is dropped: 1 minus this.",
                        box -> 1 - box.rate()),
                mistake(
                        "Returned the factor",
                        "A 1 that is kept comes out as 1 / (1 − rate). Solve this for the rate.",
                        box -> 1 / (1 - box.rate())),
                mistake(
                        "Subtracted 1 from the factor",
                        "The factor is 1 / (1 − rate), which is not 1 + rate.",
                        box -> 1 / (1 - box.rate()) - 1),
                mistake(
                        "Returned the mean of what came out",
                        "The mean is about 1, whatever the rate: that is what the scaling is for.",
                        box -> mean(box)));
    }

    private static double mean(DropBox box) {
        double[] ones = new double[MANY];
        Arrays.fill(ones, 1);
        return Arrays.stream(box.train(ones, 1)).average().orElseThrow();
    }

    @Override
    public String idea() {
        return "Send many ones, and look at a value that was kept. By which factor has it grown?";
    }

    @Override
    public String takeaway() {
        return "The share of zeros varies from batch to batch. The scaling factor is exact.";
    }
}
