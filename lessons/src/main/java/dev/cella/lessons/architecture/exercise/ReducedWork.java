package dev.cella.lessons.architecture.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: the multiply-adds of a 5×5 convolution behind a 1×1 reduction. */
@Order(lesson = "17", number = 1)
@Answer("long multiplyAdds()")
public final class ReducedWork extends NumberExercise {
    private static final long POSITIONS = 14 * 14;
    private static final long CHANNELS = 256;
    private static final long REDUCED = 32;
    private static final long FILTERS = 64;
    private static final long WINDOW = 5 * 5;

    private static final long REDUCTION = CHANNELS * REDUCED;
    private static final long CONVOLUTION = REDUCED * FILTERS * WINDOW;

    @Override
    public double answer() {
        return POSITIONS * (REDUCTION + CONVOLUTION);
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Left the reduction out",
                        "This is the cost of the 5×5 convolution on all 256 channels. Behind the reduction, it reads 32.",
                        POSITIONS * CHANNELS * FILTERS * WINDOW),
                mistake(
                        "Counted the 5×5 convolution only",
                        "The 1×1 convolution isn't free: it reads 256 channels at each position.",
                        POSITIONS * CONVOLUTION),
                mistake(
                        "Counted the 1×1 convolution only",
                        "The 5×5 convolution comes on top, on 32 channels.",
                        POSITIONS * REDUCTION),
                mistake(
                        "Let the 5×5 convolution read all channels",
                        "It reads what the reduction leaves: 32 channels.",
                        POSITIONS * (REDUCTION + CHANNELS * FILTERS * WINDOW)),
                mistake(
                        "Counted weights",
                        "These are the weights. Each of them is used once at each of the 14 × 14 positions.",
                        REDUCTION + CONVOLUTION),
                mistake(
                        "Took the side of the kernel for its weights",
                        "A 5×5 kernel has 25 weights.",
                        POSITIONS * (REDUCTION + REDUCED * FILTERS * 5)));
    }

    @Override
    public String idea() {
        return "Two layers, one after the other. For each: positions · channels that it reads · filters · weights of a kernel.";
    }

    @Override
    public String takeaway() {
        return "About 12 million instead of 80 million: the large kernel is cheap once few channels are left.";
    }
}
