package dev.cella.lessons.region.roi;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** RoI pooling of many regions: the same bins as {@link RoiPooling}; the winner of each is kept for the backward pass. */
final class PooledRegions implements RegionReader {
    private static final int NONE = -1;

    private final int stride;
    private final int bins;
    private FeatureBatch features;
    private int[] winners;

    /** @param stride pixels from one cell of the map to the next */
    PooledRegions(int stride, int bins) {
        this.stride = stride;
        this.bins = bins;
    }

    @Override
    public INDArray forward(INDArray maps, List<Roi> rois) {
        features = FeatureBatch.of(maps, rois);
        winners = new int[rois.size() * features.channels() * bins * bins];
        Arrays.fill(winners, NONE);
        for (int r = 0; r < rois.size(); r++) {
            pool(r, rois.get(r));
        }
        double[] pooled = new double[winners.length];
        Arrays.setAll(pooled, i -> winners[i] == NONE ? 0 : features.values()[winners[i]]);
        return features.tensor(pooled, rois.size(), features.channels(), bins, bins);
    }

    private void pool(int r, Roi roi) {
        var box = Roi.onMap(roi.box(), stride);
        BinEdges rows = BinEdges.of(box.top(), box.bottom(), bins, features.height());
        BinEdges columns = BinEdges.of(box.left(), box.right(), bins, features.width());
        int out = r * features.channels() * bins * bins;
        for (int c = 0; c < features.channels(); c++) {
            int offset = features.offset(roi.image(), c);
            for (int bin = 0; bin < bins * bins; bin++, out++) {
                for (int y = rows.start(bin / bins); y < rows.end(bin / bins); y++) {
                    for (int x = columns.start(bin % bins); x < columns.end(bin % bins); x++) {
                        keepLarger(out, offset + y * features.width() + x);
                    }
                }
            }
        }
    }

    private void keepLarger(int out, int cell) {
        if (winners[out] == NONE || features.values()[cell] > features.values()[winners[out]]) {
            winners[out] = cell;
        }
    }

    @Override
    public INDArray backward(INDArray gradients) {
        double[] given = JavaArrays.values(gradients);
        double[] back = new double[features.values().length];
        for (int i = 0; i < winners.length; i++) {
            if (winners[i] != NONE) {
                back[winners[i]] += given[i];
            }
        }
        return features.tensor(back, features.like().shape());
    }
}
