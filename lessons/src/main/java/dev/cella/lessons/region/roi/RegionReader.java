package dev.cella.lessons.region.roi;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads many regions of the feature maps of a batch: RoI pooling or RoIAlign as a layer. */
public interface RegionReader {
    /**
     * Reads by RoI pooling.
     *
     * @param stride pixels from one cell of the map to the next
     * @param bins along each side of a region
     */
    static RegionReader pooled(int stride, int bins) {
        return new PooledRegions(stride, bins);
    }

    /**
     * Reads by RoIAlign.
     *
     * @param stride pixels from one cell of the map to the next
     * @param bins along each side of a region
     */
    static RegionReader aligned(int stride, int bins) {
        return new AlignedRegions(stride, bins);
    }

    /**
     * Reads regions, and keeps what the backward pass needs.
     *
     * @param features {@code [N, C, H, W]}
     * @param regions with boxes in pixels, at least one
     * @return {@code [regions, C, bins, bins]}
     * @throws IllegalArgumentException if there is no region
     */
    INDArray forward(INDArray features, List<Roi> regions);

    /**
     * Runs the backward pass of the last {@link #forward}.
     *
     * @param gradients {@code [regions, C, bins, bins]}
     * @return {@code [N, C, H, W]}
     */
    INDArray backward(INDArray gradients);
}
