package dev.cella.lessons.convolve;

import static dev.cella.lessons.trace.ResultType.resultType;

import dev.cella.lessons.trace.ImageTrace;
import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.WindowOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One kernel slid over one image, with every step: the trace of a convolution.
 *
 * <p>{@code map[y, x] = Σᵢ Σⱼ image[y · stride + i, x · stride + j] · kernel[i, j]}, {@code [H, W] -> [⌊(H − k) /
 * stride⌋ + 1, …]}: every window that fits inside the image gives one number. To pad the image with zeros, use {@link
 * Padded#pad} first; to put gaps between the weights, {@link Kernels#dilated}. Networks and DL4J call this a
 * convolution. In mathematics it is the cross-correlation, and a convolution first rotates the kernel by 180°: {@link
 * Kernels#rotate180}. Source: Goodfellow, Bengio, Courville, Deep Learning (2016), section 9.1, equation 9.6.
 *
 * @param padded the image under the windows, with its border if it has one
 * @param kernel weights, {@code [k, k]} or a rectangle
 * @param stride pixels from one window to the next
 * @param map the feature map, with the image's data type
 */
public record Convolution(Padded padded, INDArray kernel, int stride, INDArray map) implements ImageTrace<Window> {

    /**
     * Slides the kernel over the image, pixel by pixel.
     *
     * @param image gray, {@code [H, W]} or {@code [1, H, W]}
     * @param kernel {@code [kernel height, kernel width]}
     * @throws IllegalArgumentException if the image is not gray, the kernel is not a matrix, or the kernel is larger
     *     than the image
     */
    public static Convolution convolve(INDArray image, INDArray kernel) {
        return convolve(image, kernel, 1);
    }

    /**
     * Convolves as {@link #convolve(INDArray, INDArray)} does, in steps of more than one pixel.
     *
     * @param stride pixels from one window to the next, to the right and down
     * @throws IllegalArgumentException also if the stride is less than 1
     */
    public static Convolution convolve(INDArray image, INDArray kernel, int stride) {
        return convolve(Padded.none(image), kernel, stride);
    }

    /** Convolves a padded image as {@link #convolve(INDArray, INDArray)} does. */
    public static Convolution convolve(Padded image, INDArray kernel) {
        return convolve(image, kernel, 1);
    }

    /** Convolves a padded image as {@link #convolve(INDArray, INDArray, int)} does. */
    public static Convolution convolve(Padded image, INDArray kernel, int stride) {
        requireFit(image.image(), kernel);
        if (stride < 1) {
            throw new IllegalArgumentException("a window with a stride of " + stride
                    + " pixels never moves forward (the stride must be >= 1); try a stride of 1 or 2");
        }
        double[][] map = slide(JavaArrays.matrix(image.image()), JavaArrays.matrix(kernel), stride);
        return new Convolution(image, kernel, stride, Nd4j.createFromArray(map).castTo(resultType(image.image())));
    }

    /**
     * Slides one kernel over each of many images, {@code [N, 1, H, W] -> [N, 1, H', W']}; keeps only the maps.
     *
     * @throws IllegalArgumentException if the images are not gray or the kernel does not fit
     */
    public static INDArray convolveAll(INDArray images, INDArray kernel) {
        INDArray[] maps = new INDArray[(int) images.size(0)];
        Arrays.setAll(maps, n -> convolve(images.slice(n), kernel).map());
        return Nd4j.stack(0, maps).reshape(maps.length, 1, maps[0].size(0), maps[0].size(1));
    }

    /**
     * Slides a filter over all channels of an image at once, {@code [C, H, W] -> [H − k + 1, W − k + 1]}.
     *
     * @throws IllegalArgumentException if the filter is not as deep as the image, or larger
     */
    public static ChannelConvolution convolve(INDArray image, Filter filter) {
        return convolve(image, filter, 1, 0);
    }

    /**
     * Convolves as {@link #convolve(INDArray, Filter)} does, with a stride and with zeros around each channel.
     *
     * @param stride pixels from one window to the next, at least 1
     * @param padding rows and columns of zeros at each side, at least 0
     * @throws IllegalArgumentException if the filter is not as deep as the image, or larger than the image with its
     *     border
     */
    public static ChannelConvolution convolve(INDArray image, Filter filter, int stride, int padding) {
        return ChannelConvolution.of(image, filter, stride, padding);
    }

    /** Returns the image without its border, {@code [H, W]}. */
    @Override
    public INDArray input() {
        return padded.input();
    }

    /** Returns the image under the windows, with its border if it has one, {@code [H, W]}. */
    public INDArray image() {
        return padded.image();
    }

    /** Computes one number per window. */
    static double[][] slide(double[][] image, double[][] kernel, int stride) {
        int height = (image.length - kernel.length) / stride + 1;
        int width = (image[0].length - kernel[0].length) / stride + 1;
        double[][] map = new double[height][width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                map[row][column] =
                        Window.look(image, kernel, row, column, stride).sum();
            }
        }
        return map;
    }

    @Override
    public Optional<Operation> operation() {
        INDArray weights = kernel.reshape(1, 1, kernel.size(0), kernel.size(1));
        return Optional.of(window(weights, stride, padded, null));
    }

    /** Describes windows over all channels. */
    static WindowOperation window(INDArray weights, int stride, Padded padded, double[] bias) {
        return new WindowOperation(
                "sum", (int) weights.size(2), (int) weights.size(3), stride, 1, padded.edges(), weights, bias, null);
    }

    /** Returns all windows in order, left to right and top to bottom; each is computed on demand. */
    @Override
    public List<Window> steps() {
        double[][] pixels = JavaArrays.matrix(image());
        double[][] weights = JavaArrays.matrix(kernel);
        int columns = (int) map.size(1);
        return new LazySteps<>(
                (int) map.length(), index -> Window.look(pixels, weights, index / columns, index % columns, stride));
    }

    /** Slides the kernel over another image, with the same padding and stride; color is first turned into gray. */
    @Override
    public Convolution again(INDArray other) {
        return convolve(padded.again(other), kernel, stride);
    }

    /** Returns the number of windows in words, because the full trace of a large image is too long to read. */
    @Override
    public String toString() {
        String steps = stride == 1 ? "" : ", stride " + stride;
        return String.format(
                Locale.ROOT,
                "%d windows: %s image, %s kernel%s, %s feature map",
                map.length(),
                size(image()),
                size(kernel),
                steps,
                size(map));
    }

    private static void requireFit(INDArray image, INDArray kernel) {
        if (kernel.rank() != 2) {
            throw new IllegalArgumentException("a kernel of shape " + Arrays.toString(kernel.shape())
                    + " is not a matrix (must be [height, width]); try kernel(-1, 0, 1, -1, 0, 1, -1, 0, 1)");
        }
        if (kernel.size(0) > image.size(0) || kernel.size(1) > image.size(1)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "kernel %s does not fit input %s (height must be >= %d, width >= %d); try a smaller kernel",
                    size(kernel),
                    size(image),
                    kernel.size(0),
                    kernel.size(1)));
        }
    }

    private static String size(INDArray matrix) {
        return matrix.size(0) + "x" + matrix.size(1);
    }
}
