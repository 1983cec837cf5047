package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A small investigation: find how a 1×1 filter mixes red, green and blue by sending it pictures of one's own. */
@Order(lesson = "08", number = 4)
public final class HiddenMix implements FunctionExercise<MixBox, double[]> {

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
                        "The bias is added to every answer; take it off before you read a weight.",
                        box -> mixed(box, 1, 1)),
                mistake(
                        "Bias forgotten",
                        "There is a picture of which only the bias is left.",
                        box -> mixed(box, 1, 0, 0)),
                mistake(
                        "Sent a picture that is gray",
                        "All three weights are then added up and cannot be told apart.",
                        HiddenMix::gray),
                mistake(
                        "Read them as blue, green, red",
                        "The channels of a picture come in the order red, green, blue.",
                        HiddenMix::reversed),
                mistake(
                        "Gave the bias first",
                        "The order of the answer is red, green, blue, bias.",
                        HiddenMix::biasFirst),
                mistake(
                        "Sent the same picture again with one more channel set to 1",
                        "The channels before are still 1 in it: make a new picture for each question.",
                        HiddenMix::piledUp),
                mistake(
                        "Sent 255 and did not divide",
                        "A pixel of 255 gives 255 times the weight.",
                        box -> mixed(box, 255, 0)));
    }

    @Override
    public String idea() {
        return "What does the filter answer to a black picture? And to one that is 1 in a single channel?";
    }

    @Override
    public String takeaway() {
        return "A 1×1 filter is a recipe for colors: a weight for each channel, and a bias.";
    }

    /** The weights times something, with some of the bias in them, and the bias. */
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
