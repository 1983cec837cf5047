package dev.cella.lessons.signal.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: the parameters of a convolution along an ECG with two leads. */
@Order(lesson = "10", number = 1)
@Answer("int sequenceParameters()")
public final class SequenceParameters extends NumberExercise {
    private static final int LEADS = 2;
    private static final int FILTERS = 8;
    private static final int LENGTH = 5;

    @Override
    public double answer() {
        return FILTERS * (LEADS * LENGTH + 1);
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake("Forgot the biases", "Each filter has a bias, too.", FILTERS * LEADS * LENGTH),
                mistake(
                        "Took a kernel of an image",
                        "Along a signal, a kernel of size 5 has 5 weights per channel, not 5 × 5.",
                        FILTERS * (LEADS * LENGTH * LENGTH + 1)),
                mistake(
                        "Took a kernel of an image",
                        "Along a signal, a kernel of size 5 has 5 weights per channel, not 5 × 5. And each filter has a"
                                + " bias.",
                        FILTERS * LEADS * LENGTH * LENGTH),
                mistake(
                        "Forgot the second lead",
                        "A filter has a row of weights for each channel, here for each lead.",
                        FILTERS * (LENGTH + 1)),
                mistake(
                        "A bias for each lead",
                        "What the leads give is added up to one sum, and the bias is added once.",
                        FILTERS * LEADS * (LENGTH + 1)),
                mistake("Counted one filter only", "The layer has 8 filters.", LEADS * LENGTH + 1),
                mistake(
                        "Counted the windows",
                        "The number of weights does not depend on the length of the signal.",
                        FILTERS * (128 - LENGTH + 1)));
    }

    @Override
    public String idea() {
        return "One filter has 5 weights for each of the two leads. What comes on top, and how many filters are there?";
    }

    @Override
    public String takeaway() {
        return "One direction less, and a kernel has k weights per channel instead of k · k.";
    }
}
