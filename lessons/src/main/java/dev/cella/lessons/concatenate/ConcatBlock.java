package dev.cella.lessons.concatenate;

import static dev.cella.lessons.residual.ResidualBlock.relu;
import static dev.cella.lessons.residual.ResidualBlock.same;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A dense block with a growth rate of 1, in plain loops: each layer reads all maps before it, adds one map to them, and the
 * output is all of them.
 *
 * <p>Layer l computes {@code x_l = relu(Σ_s w_ls ∗ x_s)} over the maps {@code x_0 … x_(l−1)}, with 3×3 kernels and zero padding.
 * Shapes: {@code [H, W] -> [1 + layers, H, W]}. Source: Huang, Liu, van der Maaten, Weinberger, Densely connected convolutional
 * networks (2017), section 3, equation 2, without normalization.
 */
public final class ConcatBlock {
    private static final int SIDE = 3;

    private final List<INDArray> kernels;

    private ConcatBlock(List<INDArray> kernels) {
        this.kernels = kernels;
    }

    /**
     * Makes a block.
     *
     * @param kernels one per layer, {@code [maps before it, 3, 3]}: the first {@code [1, 3, 3]}, the second {@code [2, 3, 3]}, …
     * @throws IllegalArgumentException if a kernel has another shape, or there is none
     */
    public static ConcatBlock concatBlock(INDArray... kernels) {
        for (int layer = 0; layer < kernels.length; layer++) {
            long[] wanted = {layer + 1, SIDE, SIDE};
            if (!Arrays.equals(kernels[layer].shape(), wanted)) {
                throw new IllegalArgumentException("the kernel of layer " + (layer + 1) + " has shape "
                        + Arrays.toString(kernels[layer].shape()) + " (must be " + Arrays.toString(wanted)
                        + ", because this layer reads " + (layer + 1) + " maps); try Nd4j.zeros(" + (layer + 1)
                        + ", 3, 3)");
            }
        }
        if (kernels.length == 0) {
            throw new IllegalArgumentException(
                    "a dense block of 0 layers is empty (must be >= 1); try concatBlock(Nd4j.ones(1, 3, 3))");
        }
        return new ConcatBlock(Arrays.stream(kernels)
                .map(kernel -> kernel.castTo(DataType.DOUBLE))
                .toList());
    }

    /**
     * Runs the forward pass, and keeps every map.
     *
     * @param x {@code [H, W]} or {@code [1, H, W]}
     */
    public ConcatPass forward(INDArray x) {
        INDArray first = x.rank() == 3 && x.size(0) == 1 ? x.slice(0) : x;
        List<INDArray> maps = new ArrayList<>();
        maps.add(first.castTo(DataType.DOUBLE));
        for (int layer = 0; layer < layers(); layer++) {
            INDArray map = Nd4j.zerosLike(maps.get(0));
            for (int source = 0; source <= layer; source++) {
                map.addi(same(maps.get(source), kernel(layer, source)));
            }
            maps.add(relu(map)); // nothing is overwritten: the next layer reads this one, too
        }
        return new ConcatPass(this, maps);
    }

    int layers() {
        return kernels.size();
    }

    INDArray kernel(int layer, int source) {
        return kernels.get(layer).slice(source);
    }
}
