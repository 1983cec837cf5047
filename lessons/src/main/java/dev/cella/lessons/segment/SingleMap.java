package dev.cella.lessons.segment;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads tensors that hold a single map, mask or image. */
public final class SingleMap {
    private SingleMap() {}

    /**
     * Returns the only channel of a tensor.
     *
     * @param tensor {@code [H, W]} or {@code [1, H, W]}
     * @param what it should be, for the message
     * @throws IllegalArgumentException if it has another shape
     */
    public static INDArray of(INDArray tensor, String what) {
        INDArray plane = tensor.rank() == 3 && tensor.size(0) == 1 ? tensor.slice(0) : tensor;
        if (plane.rank() != 2) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(tensor.shape()) + " is no " + what
                    + " (must be [H, W] or [1, H, W]); try tensor.slice(0) for the first of several");
        }
        return plane;
    }

    /** Checks that gradients have the shape of the map that they belong to. */
    static void requireSameShape(INDArray gradients, INDArray map) {
        if (!Arrays.equals(gradients.shape(), map.shape())) {
            throw new IllegalArgumentException("gradients of shape " + Arrays.toString(gradients.shape())
                    + " do not fit a map of shape " + Arrays.toString(map.shape())
                    + " (must be equal); try Nd4j.onesLike(trace.map())");
        }
    }
}
