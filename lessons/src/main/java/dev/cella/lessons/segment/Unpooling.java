package dev.cella.lessons.segment;

import dev.cella.lessons.pool.PoolWindow;
import dev.cella.lessons.pool.Pooling;
import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.Operation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Max unpooling with every step: each value goes back to the position where the maximum of its window had been; all other
 * positions are 0.
 *
 * <p>{@code [H', W'] -> [H, W]}, the size before the pooling. Source: Zeiler and Fergus, Visualizing and understanding
 * convolutional networks (2014), section 2.1; Noh et al., Learning deconvolution network for semantic segmentation (2015),
 * section 3.2.1.
 *
 * @param input the values to put back, {@code [H', W']}
 * @param pooling which remembers the winners
 * @param map the larger map, {@code [H, W]}
 */
public record Unpooling(INDArray input, Pooling pooling, INDArray map) implements Enlargement {
    /**
     * Puts values where the winners of a pooling had been.
     *
     * @param values {@code [H', W']} or {@code [1, H', W']}, one per window of the pooling
     * @param pooling by maximum or minimum, with windows that do not overlap
     * @throws IllegalArgumentException if there is not one value per window, or the windows have no winners or overlap
     */
    public static Unpooling unpool(INDArray values, Pooling pooling) {
        INDArray plane = SingleMap.of(values, "single map");
        require(plane, pooling);
        double[][] small = JavaArrays.matrix(plane);
        double[][] large =
                new double[(int) pooling.input().size(0)][(int) pooling.input().size(1)];
        int side = pooling.setting().window();
        for (PoolWindow window : pooling.steps()) {
            int winner = window.winner().orElseThrow();
            large[window.top() + winner / side][window.left() + winner % side] = small[window.row()][window.column()];
        }
        return new Unpooling(plane, pooling, Nd4j.createFromArray(large).castTo(values.dataType()));
    }

    /**
     * Runs the backward pass: a value gets the gradient of the position that it was written to.
     *
     * @param gradients of the larger map, of its shape
     * @return gradients of the input, {@code [H', W']}
     * @throws IllegalArgumentException if there is not one gradient per value of the larger map
     */
    public INDArray backward(INDArray gradients) {
        SingleMap.requireSameShape(gradients, map);
        int side = pooling.setting().window();
        double[][] back = new double[(int) input.size(0)][(int) input.size(1)];
        for (PoolWindow window : pooling.steps()) {
            int winner = window.winner().orElseThrow();
            back[window.row()][window.column()] =
                    gradients.getDouble(window.top() + winner / side, window.left() + winner % side);
        }
        return Nd4j.createFromArray(back).castTo(input.dataType());
    }

    /** Returns 1 at the position of the winner, and 0 elsewhere. */
    @Override
    public double[][] weights(int row, int column) {
        int side = pooling.setting().window();
        int winner = pooling.step(row, column).winner().orElseThrow();
        double[][] weights = new double[side][side];
        weights[winner / side][winner % side] = 1;
        return weights;
    }

    @Override
    public int stride() {
        return pooling.setting().stride();
    }

    /** Describes the operation, if the windows reach over the whole map. */
    @Override
    public Optional<Operation> operation() {
        int columns = (int) input.size(1);
        if (map.size(0) != input.size(0) * stride() || map.size(1) != (long) columns * stride()) {
            return Optional.empty();
        }
        double[][][] kernels = new double[(int) input.length()][][];
        Arrays.setAll(kernels, i -> weights(i / columns, i % columns));
        return Enlargement.copying(Nd4j.createFromArray(kernels), stride());
    }

    private static void require(INDArray values, Pooling pooling) {
        if (!Arrays.equals(values.shape(), pooling.map().shape())) {
            throw new IllegalArgumentException("values of shape " + Arrays.toString(values.shape())
                    + " do not fit a pooling with windows "
                    + Arrays.toString(pooling.map().shape())
                    + " (must be equal); try unpool(pooled.map(), pooled)");
        }
        boolean overlap = pooling.setting().stride() < pooling.setting().window();
        if (!pooling.setting().pool().chooses() || overlap) {
            throw new IllegalArgumentException(
                    "unpooling cannot undo a pooling by " + pooling.setting().pool()
                            + " with window " + pooling.setting().window() + " and stride "
                            + pooling.setting().stride()
                            + " (must be max or min, with stride >= window); try pool(map, MAX, 2)");
        }
    }

    /** Returns the sizes in words. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d values put back where the winners were: %dx%d enlarged to %dx%d",
                input.length(),
                input.size(0),
                input.size(1),
                map.size(0),
                map.size(1));
    }
}
