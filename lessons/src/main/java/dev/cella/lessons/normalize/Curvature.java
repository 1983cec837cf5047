package dev.cella.lessons.normalize;

import java.util.Arrays;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;

/**
 * How the loss bends when the weights of a first layer change: the shape of the valley that gradient descent walks in.
 *
 * <p>A first layer sees patches p of {@code C · k · k} pixels and a 1 for its bias. For one linear unit with squared
 * error the second derivatives of the loss are H = mean of (p, 1)(p, 1)ᵀ over all patches: they depend on the pixels
 * alone, not on weights or labels. The largest eigenvalue of H is the steepest direction and limits the step (learning
 * rate below 2 / λmax); the smallest is the flattest and decides how many such steps are needed. Their ratio is the
 * condition number; 1 would be a round bowl. For a network H is one factor of the first layer's curvature. Source: LeCun,
 * Bottou, Orr, Müller, "Efficient BackProp" (1998), sections 4.3 and 5.
 *
 * @param steepest λmax
 * @param flattest λmin
 */
public record Curvature(double steepest, double flattest) {

    /**
     * Measures the valley for all patches of a set of images.
     *
     * @param images {@code [N, C, H, W]}
     * @param kernelSize k, edge of a patch in pixels
     * @throws IllegalArgumentException unless the images have four axes and a patch fits into them
     */
    public static Curvature ofFirstLayer(INDArray images, int kernelSize) {
        requirePatches(images, kernelSize);
        int[] size = Arrays.stream(images.shape()).mapToInt(Math::toIntExact).toArray(); // N, C, H, W
        float[] pixels = images.dup('c').data().asFloat();
        double[] patch = new double[size[1] * kernelSize * kernelSize + 1];
        double[][] products = new double[patch.length][patch.length];
        patch[patch.length - 1] = 1; // what the bias sees
        long patches = 0;
        for (int n = 0; n < size[0]; n++) {
            for (int y = 0; y + kernelSize <= size[2]; y++) {
                for (int x = 0; x + kernelSize <= size[3]; x++) {
                    read(pixels, size, kernelSize, n, y, x, patch);
                    addProducts(patch, products);
                    patches++;
                }
            }
        }
        INDArray eigenvalues =
                Eigen.symmetricGeneralizedEigenvalues(symmetric(products).div(patches));
        return new Curvature(
                eigenvalues.maxNumber().doubleValue(), eigenvalues.minNumber().doubleValue());
    }

    /** λmax / λmin: how many times steeper the steepest direction is than the flattest. */
    public double conditionNumber() {
        return steepest / flattest;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "steepest %.3g, flattest %.3g, condition number %,.0f",
                steepest,
                flattest,
                conditionNumber());
    }

    private static void read(float[] pixels, int[] size, int kernelSize, int n, int y, int x, double[] patch) {
        int i = 0;
        for (int c = 0; c < size[1]; c++) {
            for (int dy = 0; dy < kernelSize; dy++) {
                int row = ((n * size[1] + c) * size[2] + y + dy) * size[3] + x;
                for (int dx = 0; dx < kernelSize; dx++) {
                    patch[i++] = pixels[row + dx];
                }
            }
        }
    }

    /** Adds patch · patchᵀ; the lower half is enough, the rest mirrors it. */
    private static void addProducts(double[] patch, double[][] products) {
        for (int i = 0; i < patch.length; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j] += patch[i] * patch[j];
            }
        }
    }

    private static INDArray symmetric(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j < i; j++) {
                lower[j][i] = lower[i][j];
            }
        }
        return Nd4j.create(lower);
    }

    private static void requirePatches(INDArray images, int kernelSize) {
        if (images.rank() != 4 || kernelSize < 1 || kernelSize > Math.min(images.size(2), images.size(3))) {
            throw new IllegalArgumentException("patches of " + kernelSize + "x" + kernelSize
                    + " pixels cannot be taken from images of shape " + Arrays.toString(images.shape())
                    + " (must be [N, C, H, W] with H and W >= the patch); try a smaller patch");
        }
    }
}
