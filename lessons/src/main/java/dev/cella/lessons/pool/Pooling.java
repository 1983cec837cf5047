package dev.cella.lessons.pool;

import static dev.cella.lessons.image.GrayScale.asGray;
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
 * One map, pooled window by window, with every step: the trace of a pooling.
 *
 * <p>{@code pooled[y, x] = pool of map[y · stride + i, x · stride + j]} for i and j from 0 to window − 1, {@code [H, W]
 * -> [⌊(H − window) / stride⌋ + 1, ⌊(W − window) / stride⌋ + 1]}: a window must fit inside the map, and there is
 * nothing to learn. Source: Goodfellow, Bengio, Courville, Deep Learning (2016), section 9.3.
 *
 * @param input the pixels or the feature map that is pooled, {@code [H, W]}
 * @param setting kind, window and stride
 * @param map the pooled map, with the image's data type
 */
public record Pooling(INDArray input, PoolingSetting setting, INDArray map) implements ImageTrace<PoolWindow> {

    /** Pools as {@link #pool(INDArray, Pool, int, int)} does, with windows side by side. */
    public static Pooling pool(INDArray image, Pool pool, int window) {
        return pool(image, pool, window, window);
    }

    /**
     * Turns each window into one number.
     *
     * @param image {@code [H, W]} or {@code [1, H, W]}
     * @param window values along a side of a window
     * @param stride values from one window to the next
     * @throws IllegalArgumentException if the image is not a single map, or the window does not fit
     */
    public static Pooling pool(INDArray image, Pool pool, int window, int stride) {
        return of(image, new PoolingSetting(pool, window, stride));
    }

    /**
     * Pools each channel of each image separately, windows side by side, {@code [N, C, H, W] -> [N, C, H', W']}.
     *
     * @throws IllegalArgumentException if this is not a batch of images, or the window does not fit
     */
    public static INDArray poolAll(INDArray images, Pool pool, int window) {
        return poolAll(images, pool, window, window);
    }

    /** Pools as {@link #poolAll(INDArray, Pool, int)} does, with a stride of its own. */
    public static INDArray poolAll(INDArray images, Pool pool, int window, int stride) {
        requireRank(images, 4, "a batch of images", "[N, C, H, W]", "pool(image, MAX, 2) for one map");
        PoolingSetting setting = new PoolingSetting(pool, window, stride);
        int planes = (int) (images.size(0) * images.size(1));
        double[] values = JavaArrays.values(images);
        double[][][] maps = Flattening.cutUp(values, planes, (int) images.size(2), (int) images.size(3));
        Arrays.setAll(maps, n -> slide(maps[n], setting));
        return Nd4j.createFromArray(Flattening.layOut(maps))
                .castTo(resultType(images))
                .reshape(images.size(0), images.size(1), maps[0].length, maps[0][0].length);
    }

    /**
     * Pools each channel with one window as large as the map, {@code [C, H, W] -> [C]}.
     *
     * @throws IllegalArgumentException if these are not the channels of one image
     */
    public static INDArray globalPool(INDArray maps, Pool pool) {
        requireRank(maps, 3, "the channels of one image", "[C, H, W]", "reshape(1, height, width) for a single map");
        double[] results = new double[(int) maps.size(0)];
        Arrays.setAll(results, c -> pool.of(JavaArrays.values(maps.slice(c))));
        return Nd4j.createFromArray(results).castTo(resultType(maps));
    }

    static Pooling of(INDArray image, PoolingSetting setting) {
        INDArray plane = image.rank() == 3 && image.size(0) == 1 ? image.slice(0) : image;
        requireRank(
                plane, 2, "a single map", "[H, W] or [1, H, W]", "image.slice(0) for the first channel, or poolAll");
        double[][] pooled = slide(JavaArrays.matrix(plane), setting);
        return new Pooling(plane, setting, Nd4j.createFromArray(pooled).castTo(resultType(image)));
    }

    /** Computes one number per window. */
    static double[][] slide(double[][] map, PoolingSetting setting) {
        int height = setting.outputSize(map.length);
        int width = setting.outputSize(map[0].length);
        double[][] pooled = new double[height][width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                pooled[row][column] = PoolWindow.look(map, setting, row, column).result();
            }
        }
        return pooled;
    }

    /**
     * Runs the backward pass: from the gradient of a loss with respect to each result, computes the gradient with
     * respect to each value of the image.
     *
     * <p>Max and min pass the gradient to the winner only; sum passes it to all values, average to all in equal parts.
     *
     * @param gradients of the pooled map, of its shape
     * @return gradients of the image, {@code [H, W]}
     * @throws IllegalArgumentException if there is not one gradient for each number of the pooled map
     */
    public INDArray backward(INDArray gradients) {
        if (!Arrays.equals(gradients.shape(), map.shape())) {
            throw new IllegalArgumentException("gradients of shape " + Arrays.toString(gradients.shape())
                    + " do not fit a pooled map of shape " + Arrays.toString(map.shape())
                    + " (must be equal); try Nd4j.onesLike(trace.map())");
        }
        double[][] back = new double[(int) input.size(0)][(int) input.size(1)];
        for (PoolWindow window : steps()) {
            handBack(window, gradients.getDouble(window.row(), window.column()), back);
        }
        return Nd4j.createFromArray(back).castTo(resultType(input));
    }

    /** Adds gradients, because windows can overlap. */
    private static void handBack(PoolWindow window, double gradient, double[][] back) {
        int size = window.setting().window();
        for (int i = 0; i < size * size; i++) {
            back[window.top() + i / size][window.left() + i % size] += gradient * window.gradient(i);
        }
    }

    @Override
    public Optional<Operation> operation() {
        int window = setting.window();
        return Optional.of(WindowOperation.eachChannel(
                setting.pool().rule(), window, window, setting.stride(), WindowOperation.Edges.NONE));
    }

    /** Returns all windows in order, left to right and top to bottom; each is computed on demand. */
    @Override
    public List<PoolWindow> steps() {
        double[][] values = JavaArrays.matrix(input);
        int columns = (int) map.size(1);
        return new LazySteps<>(
                (int) map.length(), index -> PoolWindow.look(values, setting, index / columns, index % columns));
    }

    /** Pools another image with the same setting; color is first turned into gray. */
    @Override
    public Pooling again(INDArray other) {
        return of(asGray(other), setting);
    }

    /** Returns the number of windows in words, because the full trace of a large map is too long to read. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d windows: %dx%d values, %s over %dx%d, pooled to %dx%d",
                map.length(),
                input.size(0),
                input.size(1),
                setting.pool(),
                setting.window(),
                setting.window(),
                map.size(0),
                map.size(1));
    }

    private static void requireRank(INDArray given, int rank, String what, String shape, String instead) {
        if (given.rank() != rank) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(given.shape()) + " is not " + what
                    + " (must be " + shape + "); try " + instead);
        }
    }
}
