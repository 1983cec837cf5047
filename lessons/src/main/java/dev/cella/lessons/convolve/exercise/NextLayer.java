package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.convolve.ConvSpec;
import java.util.List;

/** A prediction: how many parameters does a layer of 16 filters of 3 × 3 have after a layer of 8 filters? */
@Answer("int nextLayer()")
@Order(lesson = "08", number = 1)
public final class NextLayer extends NumberExercise {

    private static final int COLORS = 3;
    private static final int FIRST = 8;
    private static final int SECOND = 16;
    private static final int KERNEL = 9;

    @Override
    public double answer() {
        return ConvSpec.conv(SECOND, 3).parameters(FIRST);
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Bias forgotten",
                        "Each filter adds one number of its own, its bias, to its map.",
                        SECOND * FIRST * KERNEL),
                mistake(
                        "Took the channels of the image",
                        "The second layer does not see the image, but the 8 maps of the first layer.",
                        SECOND * (COLORS * KERNEL + 1)),
                mistake(
                        "Input channels forgotten",
                        "A filter has a kernel for each input channel, not one for all of them.",
                        SECOND * (KERNEL + 1)),
                mistake(
                        "A bias for each kernel",
                        "The results of a filter's kernels are added up to one map, and the bias is added once to"
                                + " that.",
                        SECOND * FIRST * (KERNEL + 1)),
                mistake(
                        "A bias for each weight",
                        "The bias is added to the whole sum, not to each product.",
                        SECOND * FIRST * KERNEL * 2),
                mistake(
                        "A bias for each input map",
                        "Each filter has one bias: as many as there are output maps.",
                        SECOND * FIRST * KERNEL + FIRST),
                mistake(
                        "Counted one filter only",
                        "The layer has 16 filters, and each of them has weights of its own.",
                        FIRST * KERNEL + 1),
                mistake(
                        "Counted the first layer",
                        "Its filters are as deep as the image. The question is about the layer after it.",
                        FIRST * (COLORS * KERNEL + 1)),
                mistake(
                        "Counted both layers",
                        "The question is about the second layer alone.",
                        FIRST * (COLORS * KERNEL + 1) + SECOND * (FIRST * KERNEL + 1)));
    }

    @Override
    public String idea() {
        return "How many input channels does the second layer have? Each of its filters has that many kernels, and"
                + " one number more.";
    }

    @Override
    public String takeaway() {
        return "The maps of one layer are the channels of the next: its number of filters is the depth of the next"
                + " layer's filters.";
    }
}
