package dev.cella.lessons.signal;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Volumes as flat images. */
public final class Projections {
    private Projections() {}

    /**
     * Computes a maximum-intensity projection: of all voxels that lie behind each other, only the brightest is kept, {@code
     * [D, H, W] -> [H, W]} along axis 0, {@code [D, W]} along axis 1, {@code [D, H]} along axis 2.
     *
     * @param volume {@code [D, H, W]} or {@code [1, D, H, W]}
     * @param axis the direction in which you look: 0, 1 or 2
     * @throws IllegalArgumentException if there is no such axis, or the volume has another shape
     */
    public static INDArray maximumProjection(INDArray volume, int axis) {
        INDArray box = volume.rank() == 4 && volume.size(0) == 1 ? volume.slice(0) : volume;
        if (box.rank() != 3 || axis < 0 || axis > 2) {
            throw new IllegalArgumentException("a projection of " + Arrays.toString(volume.shape()) + " along axis "
                    + axis + " does not exist (must be [D, H, W], and 0, 1 or 2); try maximumProjection(volume, 0)");
        }
        return Nd4j.createFromArray(brightest(JavaArrays.matrices(box), axis)).castTo(box.dataType());
    }

    private static double[][] brightest(double[][][] voxels, int axis) {
        int depth = voxels.length;
        int height = voxels[0].length;
        int width = voxels[0][0].length;
        double[][] image = new double[axis == 0 ? height : depth][axis == 2 ? height : width];
        for (double[] row : image) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int row = axis == 0 ? y : z;
                    int column = axis == 2 ? y : x;
                    image[row][column] = Math.max(image[row][column], voxels[z][y][x]);
                }
            }
        }
        return image;
    }
}
