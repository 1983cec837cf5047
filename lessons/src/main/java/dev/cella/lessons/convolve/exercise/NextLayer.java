package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.convolve.ConvSpec;
import java.util.List;

/** A prediction: a first layer makes 8 maps of a color picture; how many parameters has a second layer of 16 filters 3×3? */
@Order(lesson = "08", number = 1)
public final class NextLayer implements NumberExercise {

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
                        "Each filter adds one number of its own to its map.",
                        SECOND * FIRST * KERNEL),
                mistake(
                        "Took the channels of the picture",
                        "The second layer does not see the picture, but what the first has made of it.",
                        SECOND * (COLORS * KERNEL + 1)),
                mistake(
                        "Input channels forgotten",
                        "A filter has a kernel for each channel that comes in, not one for all.",
                        SECOND * (KERNEL + 1)),
                mistake(
                        "A bias for each kernel",
                        "The kernels of a filter are added up to one map, and the bias is added to that.",
                        SECOND * FIRST * (KERNEL + 1)),
                mistake(
                        "A bias for each weight",
                        "The bias is added to the whole sum, not to each product.",
                        SECOND * FIRST * KERNEL * 2),
                mistake(
                        "A bias for each map that comes in",
                        "Each filter has one: as many as maps go out.",
                        SECOND * FIRST * KERNEL + FIRST),
                mistake("Counted one filter only", "All filters of the layer are to be learned.", FIRST * KERNEL + 1),
                mistake(
                        "Counted the first layer",
                        "Its filters are as deep as the picture; the question is about those that come after.",
                        FIRST * (COLORS * KERNEL + 1)),
                mistake(
                        "Counted both layers",
                        "The question is about the second layer alone.",
                        FIRST * (COLORS * KERNEL + 1) + SECOND * (FIRST * KERNEL + 1)));
    }

    @Override
    public String idea() {
        return "How many channels come into the second layer? So many kernels has each of its filters, and one number more.";
    }

    @Override
    public String takeaway() {
        return "The maps of one layer are the channels of the next: the number of filters here is the depth there.";
    }
}
