package dev.cella.lessons.concatenate.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: the channels after a dense block and a transition. */
@Order(lesson = "19", number = 1)
@Answer("int channelsAfter()")
public final class ChannelsAfter extends NumberExercise {
    private static final int CHANNELS = 24;
    private static final int GROWTH = 12;
    private static final int LAYERS = 6;

    @Override
    public double answer() {
        return (CHANNELS + LAYERS * GROWTH) / 2.0;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Forgot the transition",
                        "These are the channels of the block. The transition keeps half of them.",
                        CHANNELS + LAYERS * GROWTH),
                mistake("Forgot the input", "The block hands on its input, too.", LAYERS * GROWTH / 2.0),
                mistake(
                        "Forgot the input",
                        "The block hands on its input, too, and half of all is kept.",
                        LAYERS * GROWTH),
                mistake(
                        "Replaced instead of concatenated",
                        "A layer's twelve maps are added to the others: they don't replace them.",
                        GROWTH / 2.0),
                mistake("Replaced instead of concatenated", "The maps of all layers are kept.", GROWTH),
                mistake(
                        "Multiplied by the growth",
                        "The growth rate is how many channels each layer adds.",
                        (double) CHANNELS * LAYERS * GROWTH / 2),
                mistake(
                        "Counted one layer too few",
                        "Six layers add twelve channels each.",
                        (CHANNELS + (LAYERS - 1) * GROWTH) / 2.0),
                mistake(
                        "Doubled in each layer",
                        "A layer adds twelve channels, however many there are already.",
                        CHANNELS * Math.pow(2, LAYERS) / 2));
    }

    @Override
    public String idea() {
        return "Add up: what the block reads, and what each of its six layers adds. Then halve.";
    }

    @Override
    public String takeaway() {
        return "Channels grow by addition, layer by layer. The transition keeps them from growing through the whole"
                + " net.";
    }
}
