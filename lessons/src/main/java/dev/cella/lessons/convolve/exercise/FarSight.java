package dev.cella.lessons.convolve.exercise;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.ReceptiveField.pixelsSeen;
import static dev.cella.lessons.convolve.ReceptiveField.sides;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.convolve.ConvSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * An investigation: layers of one filter each that see a given number of pixels in a row, without gaps, with the fewest
 * weights. Many answers are right, so the check compares what the layers reach.
 */
@Answer("List<ConvSpec> farSight(int pixels)")
@Order(lesson = "07b", number = 4)
public final class FarSight extends FunctionExercise<Integer, String> {

    private static final int SIDE = 28;
    private static final String SEES_ALL = "sees all";

    @Override
    public Integer input(Random random) {
        return 6 + random.nextInt(10);
    }

    /** All numbers from 6 to 15; what a student may try for them still fits an image of 28 pixels. */
    @Override
    public Integer input(Random random, int trial) {
        return 6 + trial;
    }

    @Override
    public int cases() {
        return 10;
    }

    @Override
    public String whatIsWrong(Integer pixels, String given) {
        String cost = given.replaceFirst(".*with ", "");
        return given.startsWith(SEES_ALL)
                ? "For " + pixels + " pixels your layers see enough, but they have " + cost + ": fewer are enough."
                : "For " + pixels + " pixels your layers do not see enough: the last map "
                        + given.replaceFirst(" with .*", "") + ".";
    }

    /**
     * Returns what layers reach on an image of 28 × 28: {@code sees all of 9 pixels in a row with 18 weights}.
     *
     * @param layers at least one, each with one input channel and one filter; null gives null
     * @param pixels how many the layers should see along a side
     * @throws IllegalArgumentException if there are no layers, or one does not fit
     */
    public static String judge(List<ConvSpec> layers, int pixels) {
        if (layers == null) {
            return null;
        }
        List<Integer> sides = sides(SIDE, layers);
        int seen = IntStream.range(0, sides.get(sides.size() - 1))
                .map(position -> longestRun(List.copyOf(pixelsSeen(SIDE, position, layers))))
                .max()
                .orElseThrow();
        int weights = layers.stream()
                .mapToInt(layer -> layer.kernelSize() * layer.kernelSize())
                .sum();
        return String.format(
                Locale.ROOT,
                "sees %s of %d pixels in a row with %d weights",
                seen >= pixels ? "all" : seen,
                pixels,
                weights);
    }

    @Override
    public String solve(Integer pixels) {
        return judge(doubling(pixels, 0), pixels);
    }

    @Override
    public List<Mistake<Function<Integer, String>>> mistakes() {
        return List.of(
                mistake(
                        "Took one large kernel",
                        "The number of weights grows with the square of its side. Several small layers see as far"
                                + " with fewer weights.",
                        pixels -> judge(List.of(conv(pixels)), pixels)),
                mistake(
                        "Left gaps",
                        "A kernel with a large dilation spans many pixels, but it does not see those between its"
                                + " weights.",
                        pixels -> judge(List.of(conv(2).dilation(pixels - 1)), pixels)),
                mistake(
                        "Stacked 3 × 3 with stride 1",
                        "Each of these layers adds only two pixels. After a layer with a stride, a layer adds more.",
                        pixels -> judge(Collections.nCopies(pixels / 2, conv(3)), pixels)),
                mistake(
                        "Stacked 2 × 2 with stride 1",
                        "Each of these layers adds only one pixel. After a layer with a stride, a layer adds more.",
                        pixels -> judge(Collections.nCopies(pixels - 1, conv(2)), pixels)),
                mistake(
                        "Stacked 3 × 3 with stride 2",
                        "The windows overlap: neighbors share a pixel, which you pay for twice. Is there a smaller"
                                + " kernel whose"
                                + " windows do not overlap?",
                        pixels -> judge(Collections.nCopies(threes(pixels), conv(3).stride(2)), pixels)),
                mistake(
                        "One layer too few",
                        "The right kind of layers, but they do not see far enough yet.",
                        pixels -> judge(doubling(pixels, 1), pixels)));
    }

    @Override
    public String idea() {
        return "How many more pixels does a layer of k × k see after layers of stride s, and how many weights does"
                + " it cost?"
                + " Compare k = 2, 3, 4 and several strides with receptiveField.";
    }

    @Override
    public String takeaway() {
        return "With each layer, the receptive field doubles for just four more weights: a few layers see a whole"
                + " image.";
    }

    /** Layers of 2 × 2 side by side, each of which doubles the receptive field, without the last {@code fewer} of them. */
    private static List<ConvSpec> doubling(int pixels, int fewer) {
        List<ConvSpec> layers = new ArrayList<>();
        for (int seen = 1; seen < pixels; seen *= 2) {
            layers.add(conv(2).stride(2));
        }
        return layers.subList(0, layers.size() - fewer);
    }

    /** The number of layers of 3 × 3 with stride 2 that it takes: they see 3, 7, 15 pixels. */
    private static int threes(int pixels) {
        int layers = 0;
        for (int seen = 1; seen < pixels; seen = 2 * seen + 1) {
            layers++;
        }
        return layers;
    }

    private static int longestRun(List<Integer> pixels) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < pixels.size(); i++) {
            run = i > 0 && pixels.get(i) == pixels.get(i - 1) + 1 ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
