package dev.cella.lessons.signal;

import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.MapShape;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.Trace;
import dev.cella.lessons.trace.VolumeOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One kernel slid through a volume, with every step: the trace of a convolution in three dimensions.
 *
 * <p>{@code map[z, y, x] = Σ Σ Σ volume[z · stride + d, y · stride + i, x · stride + j] · kernel[d, i, j]}, {@code [D, H, W]
 * -> [⌊(D − k) / stride⌋ + 1, …]}. Source: Tran et al., Learning spatiotemporal features with 3D convolutional networks
 * (ICCV 2015), section 3.1.
 *
 * @param input slices of one channel, {@code [D, H, W]}
 * @param kernel {@code [kernel depth, kernel height, kernel width]}
 * @param stride voxels from one window to the next, in all three directions
 * @param map {@code [D', H', W']}, with the data type of the input
 */
public record VolumeConvolution(INDArray input, INDArray kernel, int stride, INDArray map)
        implements Trace<VolumeWindow> {

    /**
     * Slides the kernel through the volume, voxel by voxel.
     *
     * @param volume {@code [D, H, W]} or {@code [1, D, H, W]}
     * @param kernel {@code [k, k, k]} or a box
     * @throws IllegalArgumentException if one of them is no box of numbers, or the kernel is larger than the volume
     */
    public static VolumeConvolution convolve3d(INDArray volume, INDArray kernel) {
        return convolve3d(volume, kernel, 1);
    }

    /**
     * Slides the kernel through the volume in larger steps.
     *
     * @param stride voxels from one window to the next, at least 1
     * @throws IllegalArgumentException also if the stride is less than 1
     */
    public static VolumeConvolution convolve3d(INDArray volume, INDArray kernel, int stride) {
        INDArray box = volume.rank() == 4 && volume.size(0) == 1 ? volume.slice(0) : volume;
        requireFit(box, kernel, stride);
        double[][][] map = slide(JavaArrays.matrices(box), JavaArrays.matrices(kernel), stride);
        return new VolumeConvolution(
                box, kernel, stride, Nd4j.createFromArray(map).castTo(box.dataType()));
    }

    /** Computes one number per window. */
    static double[][][] slide(double[][][] volume, double[][][] kernel, int stride) {
        int depth = (volume.length - kernel.length) / stride + 1;
        int height = (volume[0].length - kernel[0].length) / stride + 1;
        int width = (volume[0][0].length - kernel[0][0].length) / stride + 1;
        double[][][] map = new double[depth][height][width];
        for (int slice = 0; slice < depth; slice++) {
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    map[slice][row][column] = VolumeWindow.look(volume, kernel, slice, row, column, stride)
                            .sum();
                }
            }
        }
        return map;
    }

    @Override
    public Optional<Operation> operation() {
        return Optional.of(new VolumeOperation(kernel, stride));
    }

    /** Returns all windows in order, slice by slice, row by row; each is computed on demand. */
    @Override
    public List<VolumeWindow> steps() {
        double[][][] voxels = JavaArrays.matrices(input);
        double[][][] weights = JavaArrays.matrices(kernel);
        MapShape shape = MapShape.of(map);
        return new LazySteps<>(
                shape.values(),
                index -> VolumeWindow.look(
                        voxels, weights, shape.channel(index), shape.row(index), shape.column(index), stride));
    }

    private static void requireFit(INDArray volume, INDArray kernel, int stride) {
        if (volume.rank() != 3 || kernel.rank() != 3) {
            throw new IllegalArgumentException(
                    "a kernel " + Arrays.toString(kernel.shape()) + " and a volume "
                            + Arrays.toString(volume.shape())
                            + " do not belong together (must be [k, k, k] and [D, H, W]); try Nd4j.ones(3, 3, 3) for the kernel");
        }
        for (int axis = 0; axis < 3; axis++) {
            if (kernel.size(axis) > volume.size(axis)) {
                throw new IllegalArgumentException("kernel " + size(kernel) + " does not fit a volume of "
                        + size(volume) + " (no side may be longer than the volume's); try a smaller kernel");
            }
        }
        if (stride < 1) {
            throw new IllegalArgumentException("a window with a stride of " + stride
                    + " voxels never moves forward (must be >= 1); try a stride of 1 or 2");
        }
    }

    private static String size(INDArray box) {
        return box.size(0) + "x" + box.size(1) + "x" + box.size(2);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d windows: %s volume, %s kernel, stride %d, %s feature map",
                map.length(),
                size(input),
                size(kernel),
                stride,
                size(map));
    }
}
