package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A small investigation: find how a 1×1 filter mixes red, green and blue by sending it images of your own. */
@Answer("double[] hiddenMix(MixBox box)")
@Order(lesson = "08", number = 4)
public final class HiddenMix extends FunctionExercise<MixBox, double[]> {

    @Override
    public MixBox input(Random random) {
        return MixBox.of(random);
    }

    @Override
    public double[] solve(MixBox box) {
        return box.numbers();
    }

    @Override
    public List<Mistake<Function<MixBox, double[]>>> mistakes() {
        return List.of(
                mistake(
                        "Left the bias in the weights",
                        "The bias is part of every answer: subtract it before you read a weight.",
                        box -> mixed(box, 1, 1)),
                mistake("Forgot the bias", "One image leaves only the bias: which one?", box -> mixed(box, 1, 0, 0)),
                mistake(
                        "Sent a gray image",
                        "The three weights are then added up, and you cannot tell them apart.",
                        HiddenMix::gray),
                mistake(
                        "Read them as blue, green, red",
                        "The channels of an image come in the order red, green, blue.",
                        HiddenMix::reversed),
                mistake(
                        "Gave the bias first",
                        "The order of the answer is red, green, blue, bias.",
                        HiddenMix::biasFirst),
                mistake(
                        "Sent the same image again with one more channel set to 1",
                        "The earlier channels are still 1 in it: create a new image for each question.",
                        HiddenMix::piledUp),
                mistake(
                        "Sent 255, but did not divide by it",
                        "A pixel of 255 gives 255 times the weight.",
                        box -> mixed(box, 255, 0)));
    }

    @Override
    public String idea() {
        return "What does the filter answer to a black image? And to one that is 1 in a single channel?";
    }

    @Override
    public String takeaway() {
        return "A 1×1 filter is a recipe for mixing colors: a weight for each channel, and a bias.";
    }

    /** The weights times a factor, plus a share of the bias, and the bias. */
    private static double[] mixed(MixBox box, double times, double share) {
        return mixed(box, times, share, box.numbers()[3]);
    }

    private static double[] mixed(MixBox box, double times, double share, double bias) {
        double[] right = box.numbers();
        double[] mixed =
                Arrays.stream(right).map(w -> w * times + share * right[3]).toArray();
        mixed[3] = bias;
        return mixed;
    }

    private static double[] gray(MixBox box) {
        double[] right = box.numbers();
        double all = right[0] + right[1] + right[2];
        return new double[] {all, all, all, right[3]};
    }

    private static double[] biasFirst(MixBox box) {
        double[] right = box.numbers();
        return new double[] {right[3], right[0], right[1], right[2]};
    }

    private static double[] piledUp(MixBox box) {
        double[] right = box.numbers();
        return new double[] {right[0], right[0] + right[1], right[0] + right[1] + right[2], right[3]};
    }

    private static double[] reversed(MixBox box) {
        double[] right = box.numbers();
        return new double[] {right[2], right[1], right[0], right[3]};
    }
}
