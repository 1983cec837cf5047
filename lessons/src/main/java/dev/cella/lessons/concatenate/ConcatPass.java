package dev.cella.lessons.concatenate;

import static dev.cella.lessons.convolve.Kernels.rotate180;
import static dev.cella.lessons.residual.ResidualBlock.same;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One forward pass through a dense block, with everything that its backward pass needs.
 *
 * @param block its kernels
 * @param maps the input and what each layer added, {@code [H, W]} each
 */
public record ConcatPass(ConcatBlock block, List<INDArray> maps) {
    /** Copies its list. */
    public ConcatPass {
        maps = List.copyOf(maps);
    }

    /** Returns the concatenation of all maps, {@code [1 + layers, H, W]}. */
    public INDArray output() {
        return Nd4j.stack(0, maps.toArray(INDArray[]::new));
    }

    /**
     * Runs the backward pass: a concatenation hands each of its parts the gradient of that part, and a map that several layers
     * read adds up what comes back from them.
     *
     * @param gradients ∂L/∂y of the concatenation, {@code [1 + layers, H, W]}
     * @throws IllegalArgumentException if there is not one gradient per value of the output
     */
    public ConcatGradients backward(INDArray gradients) {
        if (!Arrays.equals(gradients.shape(), output().shape())) {
            throw new IllegalArgumentException("gradients of shape " + Arrays.toString(gradients.shape())
                    + " do not fit the output of a block of shape " + Arrays.toString(output().shape())
                    + " (must be equal); try Nd4j.onesLike(pass.output())");
        }
        List<List<INDArray>> ways = new ArrayList<>(); // of each map: from the output, then from each later layer
        for (int map = 0; map < maps.size(); map++) {
            ways.add(new ArrayList<>(List.of(gradients.slice(map).castTo(DataType.DOUBLE))));
        }
        for (int layer = block.layers() - 1; layer >= 0; layer--) {
            INDArray above = throughRelu(sum(ways.get(layer + 1)), maps.get(layer + 1));
            for (int source = 0; source <= layer; source++) {
                ways.get(source).add(1, back(above, layer, source));
            }
        }
        return new ConcatGradients(ways);
    }

    /** Returns what a layer hands back to one of the maps that it read. */
    private INDArray back(INDArray gradients, int layer, int source) {
        return same(gradients, rotate180(block.kernel(layer, source)));
    }

    private static INDArray throughRelu(INDArray gradients, INDArray output) {
        return gradients.mul(output.gt(0).castTo(DataType.DOUBLE));
    }

    static INDArray sum(List<INDArray> parts) {
        return parts.stream().reduce(INDArray::add).orElseThrow();
    }
}
