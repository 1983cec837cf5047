package dev.cella.lessons.convolve;

import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Linear equations whose matrix is symmetric and positive, solved by Cholesky's method: a triangle, down, and up again. */
final class Symmetric {

    private Symmetric() {}

    /**
     * Solves {@code (A + ridge · mean diagonal · I) X = B}.
     *
     * @param matrix A, {@code [n, n]}, symmetric, with no negative eigenvalue
     * @param right B, {@code [n, m]} or {@code [n]}
     * @return X, as a matrix {@code [n, m]}
     */
    static INDArray solve(INDArray matrix, INDArray right, double ridge) {
        double[][] triangle = matrix.toDoubleMatrix();
        int n = triangle.length;
        double lift = ridge
                * IntStream.range(0, n)
                        .mapToDouble(i -> triangle[i][i])
                        .average()
                        .orElseThrow();
        for (int i = 0; i < n; i++) {
            triangle[i][i] += lift;
        }
        factor(triangle);
        double[][] rows = right.reshape(n, right.length() / n).toDoubleMatrix();
        down(triangle, rows);
        up(triangle, rows);
        return Nd4j.createFromArray(rows);
    }

    /** Makes the lower half L of A = L Lᵀ in A's place. */
    private static void factor(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = a[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(rest) : rest / a[j][j];
            }
        }
    }

    /** L Y = B, in B's place. */
    private static void down(double[][] lower, double[][] rows) {
        for (int i = 0; i < lower.length; i++) {
            for (int k = 0; k < i; k++) {
                subtract(rows[i], lower[i][k], rows[k]);
            }
            divide(rows[i], lower[i][i]);
        }
    }

    /** Lᵀ X = Y, in Y's place. */
    private static void up(double[][] lower, double[][] rows) {
        for (int i = lower.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < lower.length; k++) {
                subtract(rows[i], lower[k][i], rows[k]);
            }
            divide(rows[i], lower[i][i]);
        }
    }

    private static void subtract(double[] row, double factor, double[] other) {
        for (int c = 0; c < row.length; c++) {
            row[c] -= factor * other[c];
        }
    }

    private static void divide(double[] row, double by) {
        for (int c = 0; c < row.length; c++) {
            row[c] /= by;
        }
    }
}
