package dev.cella.lessons.explore;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The intensities that go from black to white, as the window of a CT viewer sets them: what is below is black, what is above
 * is white.
 *
 * <p>A file of 16 bits per pixel often uses only a small part of its range, a CT slice some 4000 of 65536 levels. Shown as it
 * is, it would be black.
 *
 * @param black the intensity that becomes 0
 * @param white the intensity that becomes 1, greater than {@code black}
 */
record IntensityWindow(double black, double white) {
    private static final double DARK = 0.25;

    /** The share of pixels at each end that may be cut off: a few bright ones, such as a burnt-in label, leave the rest dark. */
    private static final double TAIL = 0.005;

    private static final IntensityWindow ALL = new IntensityWindow(0, 1);

    /**
     * Chooses the whole range, or the range that a dark image uses.
     *
     * @param pixels of any shape, from 0 to 1
     */
    static IntensityWindow of(INDArray pixels) {
        double[] sorted = JavaArrays.values(pixels);
        Arrays.sort(sorted);
        int cut = (int) (TAIL * sorted.length);
        double least = sorted[cut];
        double greatest = sorted[sorted.length - 1 - cut];
        return greatest < DARK && greatest > least ? new IntensityWindow(least, greatest) : ALL;
    }

    /**
     * Returns a part of this window.
     *
     * @param from share of this window that becomes black, from 0 to 1
     * @param to share that becomes white; if it is not greater, everything above {@code from} is white
     */
    IntensityWindow part(double from, double to) {
        double span = white - black;
        double low = black + from * span;
        return new IntensityWindow(low, Math.max(black + to * span, low + 1e-6 * span));
    }

    /** Returns the image seen through this window, from 0 to 1, in its shape. */
    INDArray apply(INDArray pixels) {
        if (equals(ALL)) {
            return pixels;
        }
        INDArray spread = pixels.sub(black).divi(white - black);
        return Transforms.min(Transforms.max(spread, 0, false), 1, false);
    }

    /** Says that a dark image was spread; nothing if it was not. */
    List<String> remarks(String name) {
        return darkness(name, "which is spread from black to white here; the slider sets another window");
    }

    /** Says that a dark image was left dark, and what to try; nothing if it is not dark. */
    List<String> advice(String name) {
        return darkness(name, "and is left as it is; try minMax(image), or uploadImage(), which has a slider for that");
    }

    private List<String> darkness(String name, String more) {
        return equals(ALL)
                ? List.of()
                : List.of(name + " is dark: it uses " + Numbers.range(100 * black, 100 * white) + " % of its range, "
                        + more);
    }
}
