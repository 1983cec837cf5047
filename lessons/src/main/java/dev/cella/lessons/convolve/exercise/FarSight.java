package dev.cella.lessons.convolve.exercise;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.ReceptiveField.pixelsSeen;
import static dev.cella.lessons.convolve.ReceptiveField.sides;

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
 * An investigation: layers, one filter each, that see a given number of pixels in a row, none left out, with the fewest
 * weights. There are many such; what is compared is what they reach.
 */
@Order(lesson = "07b", number = 4)
public final class FarSight implements FunctionExercise<Integer, String> {

    private static final int SIDE = 28;

    /** At most 15: all that a student may try still fits a picture of 28 pixels. */
    @Override
    public Integer input(Random random) {
        return 6 + random.nextInt(10);
    }

    /**
     * What layers reach on a picture of 28 × 28: {@code sees all of 9 pixels in a row with 18 weights}.
     *
     * @param layers with one input channel and one filter each, at least one; null, of which nothing can be said, gives null
     * @param pixels how many are to be seen along a side
     * @throws IllegalArgumentException if there are no layers, or one does not fit
     */
    public static String judge(List<ConvSpec> layers, int pixels) {
        if (layers == null) {
            return null;
        }
        List<Integer> sides = sides(SIDE, layers);
        int seen = IntStream.range(0, sides.get(sides.size() - 1))
                .map(place -> longestRun(List.copyOf(pixelsSeen(SIDE, place, layers))))
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
                        "Its weights grow with the square of its side; several small layers see as far with fewer.",
                        pixels -> judge(List.of(conv(pixels)), pixels)),
                mistake(
                        "Left gaps",
                        "A kernel with large dilation spans many pixels, but those between its weights it does not see.",
                        pixels -> judge(List.of(conv(2).dilation(pixels - 1)), pixels)),
                mistake(
                        "Stacked 3 × 3 with stride 1",
                        "Each such layer adds two pixels; with a stride before it, a layer adds more.",
                        pixels -> judge(Collections.nCopies(pixels / 2, conv(3)), pixels)),
                mistake(
                        "Stacked 2 × 2 with stride 1",
                        "Each such layer adds one pixel; with a stride before it, a layer adds more.",
                        pixels -> judge(Collections.nCopies(pixels - 1, conv(2)), pixels)),
                mistake(
                        "Stacked 3 × 3 with stride 2",
                        "Its windows overlap: neighbors share a pixel, which is paid for twice. Is there a smaller kernel whose"
                                + " windows do not?",
                        pixels -> judge(Collections.nCopies(threes(pixels), conv(3).stride(2)), pixels)),
                mistake(
                        "One layer too few",
                        "Right in kind, but it does not reach far enough yet.",
                        pixels -> judge(doubling(pixels, 1), pixels)));
    }

    @Override
    public String idea() {
        return "How many pixels more does a layer of k × k see after layers of stride s, and how many weights does that cost?"
                + " Compare k = 2, 3, 4, and strides, with receptiveField.";
    }

    @Override
    public String takeaway() {
        return "What is seen doubles with each layer, and the weights grow by four: few layers see a whole picture.";
    }

    /** Layers of 2 × 2 side by side, each of which doubles what is seen; some of the last left out. */
    private static List<ConvSpec> doubling(int pixels, int fewer) {
        List<ConvSpec> layers = new ArrayList<>();
        for (int seen = 1; seen < pixels; seen *= 2) {
            layers.add(conv(2).stride(2));
        }
        return layers.subList(0, layers.size() - fewer);
    }

    /** How many layers of 3 × 3 with stride 2 it takes: they see 3, 7, 15 pixels. */
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
