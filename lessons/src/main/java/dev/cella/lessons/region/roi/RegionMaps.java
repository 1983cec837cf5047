package dev.cella.lessons.region.roi;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What RoI pooling and RoIAlign share: maps as arrays, and checks of what they are given. */
final class RegionMaps {
    private RegionMaps() {}

    /** Returns the channels of a map {@code [H, W]} or {@code [C, H, W]} as {@code [C][H][W]}. */
    static double[][][] channels(INDArray map) {
        if (map.rank() != 2 && map.rank() != 3) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(map.shape())
                    + " is not the feature map of one image (must be [H, W] or [C, H, W]); try features.slice(0)");
        }
        return map.rank() == 2 ? new double[][][] {JavaArrays.matrix(map)} : JavaArrays.matrices(map);
    }

    /** Returns {@code [C][n][n]} as a map of the rank of {@code like}. */
    static INDArray map(double[][][] values, INDArray like) {
        INDArray all = Nd4j.createFromArray(values).castTo(like.dataType());
        return like.rank() == 2 ? all.reshape(all.size(1), all.size(2)) : all;
    }

    /** @throws IllegalArgumentException if the box does not touch the map, or there is no bin */
    static void require(INDArray map, BoundingBox box, int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException(bins + " bins hold nothing (must be >= 1 along each side); try 2");
        }
        long height = map.size(-2);
        long width = map.size(-1);
        if (box.bottom() <= 0 || box.right() <= 0 || box.top() >= height || box.left() >= width) {
            throw new IllegalArgumentException("a box of " + box + " lies outside a map of " + height + "x" + width
                    + " cells (must overlap it); move the box into the image, or write onMap(box, 4) if its edges are"
                    + " pixels");
        }
    }

    /** @throws IllegalArgumentException if the gradients have another shape than the output */
    static void requireAlike(INDArray gradients, INDArray output) {
        if (!Arrays.equals(gradients.shape(), output.shape())) {
            throw new IllegalArgumentException("gradients of shape " + Arrays.toString(gradients.shape())
                    + " do not fit bins of shape " + Arrays.toString(output.shape())
                    + " (must be equal); try Nd4j.onesLike(trace.map())");
        }
    }
}
