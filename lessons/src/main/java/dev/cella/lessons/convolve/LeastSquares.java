package dev.cella.lessons.convolve;

import dev.cella.lessons.trace.JavaArrays;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Computes the best weights for some examples directly, without training: least squares and, of several solutions, the
 * one with the smallest weights. Gradient descent on the squared error ends there, too, if it starts at 0 and runs
 * forever (Goodfellow, Bengio, Courville, Deep Learning, 2016, sections 2.9 and 5.1.4).
 */
public final class LeastSquares {

    /** Keeps the solution finite if the examples do not determine all weights; too small to matter otherwise. */
    private static final double RIDGE = 1e-9;

    /** Is how far symmetric products can differ by rounding. */
    private static final double SYMMETRY = 1e-9;

    private LeastSquares() {}

    /**
     * Finds one kernel for all positions: k · k weights.
     *
     * @param images examples, {@code [N, 1, H, W]}
     * @param maps the desired maps, {@code [N, 1, H − k + 1, W − k + 1]}
     * @return the kernel, {@code [k, k]}
     */
    public static INDArray bestKernel(INDArray images, INDArray maps) {
        int height = (int) (images.size(2) - maps.size(2) + 1);
        int width = (int) (images.size(3) - maps.size(3) + 1);
        INDArray inputs = Nd4j.create(DataType.DOUBLE, maps.length(), (long) height * width); // one row per window
        for (int i = 0; i < height * width; i++) {
            inputs.putColumn(i, column(seenBy(i / width, i % width, images, maps)));
        }
        INDArray transposed = inputs.transpose();
        return solve(transposed.mmul(inputs), transposed.mmul(column(maps))).reshape(height, width);
    }

    /**
     * Finds a separate weight from every pixel to every position of the map: H · W · H' · W' weights.
     *
     * @param images examples, {@code [N, 1, H, W]}
     * @param maps the desired maps, {@code [N, 1, H', W']}
     */
    public static DenseMap bestDense(INDArray images, INDArray maps) {
        INDArray inputs = DenseMap.rows(images);
        INDArray products = inputs.mmul(inputs.transpose()); // [N, N]: few examples make few equations
        INDArray weights = inputs.transpose().mmul(solve(products, DenseMap.rows(maps)));
        return new DenseMap(weights, maps.size(2), maps.size(3));
    }

    /** Solves {@code (A + ridge · mean diagonal · I) X = B} for a symmetric A without negative eigenvalues. */
    private static INDArray solve(INDArray a, INDArray b) {
        RealMatrix matrix = MatrixUtils.createRealMatrix(JavaArrays.matrix(a));
        double ridge = RIDGE * matrix.getTrace() / matrix.getRowDimension();
        RealMatrix lifted = matrix.add(
                MatrixUtils.createRealIdentityMatrix(matrix.getRowDimension()).scalarMultiply(ridge));
        RealMatrix right = MatrixUtils.createRealMatrix(JavaArrays.matrix(b));
        RealMatrix solution =
                new CholeskyDecomposition(lifted, SYMMETRY, 0).getSolver().solve(right);
        return Nd4j.createFromArray(solution.getData());
    }

    /** Returns all pixels that one weight of the kernel ever covers. */
    private static INDArray seenBy(int row, int column, INDArray images, INDArray maps) {
        return images.get(
                NDArrayIndex.all(),
                NDArrayIndex.all(),
                NDArrayIndex.interval(row, row + maps.size(2)),
                NDArrayIndex.interval(column, column + maps.size(3)));
    }

    private static INDArray column(INDArray values) {
        return values.castTo(DataType.DOUBLE).dup('c').reshape(values.length(), 1);
    }
}
