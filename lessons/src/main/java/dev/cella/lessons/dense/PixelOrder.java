package dev.cella.lessons.dense;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An order of pixels: a permutation. The new pixel {@code i} is the old pixel {@code from[i]}, so every pixel is used once.
 *
 * @param from one index per pixel, counted row by row from 0
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in, and read only
public record PixelOrder(int... from) {

    /**
     * Copies the indices.
     *
     * @throws IllegalArgumentException if an index is used twice, or is not one of the pixels
     */
    public PixelOrder {
        from = from.clone();
        int[] sorted = Arrays.stream(from).sorted().toArray();
        if (!Arrays.equals(sorted, IntStream.range(0, from.length).toArray())) {
            throw new IllegalArgumentException(Arrays.toString(Arrays.copyOf(from, Math.min(from.length, 9)))
                    + (from.length > 9 ? "…" : "") + " is not an order of " + from.length
                    + " pixels (must use each index from 0 to " + (from.length - 1)
                    + " once); try shuffledPixels(" + from.length + ", 1)");
        }
    }

    /**
     * Draws an order in which every other one is equally likely (Fisher and Yates).
     *
     * @param pixels how many there are: 784 for 28 × 28
     * @param seed the same seed draws the same order
     */
    public static PixelOrder shuffledPixels(int pixels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] from = IntStream.range(0, pixels).toArray();
        for (int i = pixels - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = from[i];
            from[i] = from[other];
            from[other] = kept;
        }
        return new PixelOrder(from);
    }

    /** Puts values into another order. */
    static double[] reorder(double[] pixels, int[] from) {
        double[] result = new double[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            result[i] = pixels[from[i]];
        }
        return result;
    }

    /**
     * Puts the pixels of every channel of every image into this order.
     *
     * @param images {@code [H, W]}, {@code [C, H, W]} or {@code [N, C, H, W]}; the result has the same shape
     * @throws IllegalArgumentException if a channel has another number of pixels
     */
    public INDArray images(INDArray images) {
        long pixels = images.rank() < 2 ? images.length() : images.size(-2) * images.size(-1);
        requirePixels(pixels, images, "images of " + from.length + " pixels");
        double[] values = JavaArrays.values(images);
        for (int start = 0; start < values.length; start += from.length) {
            double[] channel = Arrays.copyOfRange(values, start, start + from.length);
            System.arraycopy(reorder(channel, from), 0, values, start, from.length);
        }
        return Nd4j.createFromArray(values).castTo(images.dataType()).reshape(images.shape());
    }

    /**
     * Lets the weights of a dense layer move along with the pixels: puts its rows into this order.
     *
     * @param weights {@code [pixels, units]}, as DL4J stores them
     * @throws IllegalArgumentException if there is not one row per pixel
     */
    public INDArray weights(INDArray weights) {
        requirePixels(weights.size(0), weights, "weights of shape [" + from.length + ", units]");
        INDArray result = weights.dup();
        for (int i = 0; i < from.length; i++) {
            result.putRow(i, weights.getRow(from[i]));
        }
        return result;
    }

    /** Returns the order that undoes this one. */
    public PixelOrder inverse() {
        int[] back = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            back[from[i]] = i;
        }
        return new PixelOrder(back);
    }

    private void requirePixels(long pixels, INDArray values, String needed) {
        if (pixels != from.length) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "an order of %d pixels does not fit values of shape %s (must be %s); try shuffledPixels(%d, 1)",
                    from.length,
                    Arrays.toString(values.shape()),
                    needed,
                    pixels));
        }
    }

    /** Returns the beginning in words: {@code 784 pixels in the order 5, 310, 77, …}. */
    @Override
    public String toString() {
        String first = String.join(
                ", ", Arrays.stream(from).limit(3).mapToObj(Integer::toString).toList());
        return from.length + " pixels in the order " + first + (from.length > 3 ? ", …" : "");
    }
}
