package dev.cella.lessons.region.roi;

import dev.cella.lessons.trace.JavaArrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * RoIAlign of many regions: the same points as {@link RoiAlign}, found once per region for all channels.
 *
 * <p>Each number is a weighted sum of cells, so the backward pass hands each cell its weight times the gradient.
 */
final class AlignedRegions implements RegionReader {
    /** Four cells per point. */
    private static final int PER_BIN = 4 * RoiAlign.SAMPLES * RoiAlign.SAMPLES;

    private final int stride;
    private final int bins;
    private List<Roi> regions;
    private FeatureBatch features;
    private int[][] cells;
    private double[][] weights;

    /** @param stride pixels from one cell of the map to the next */
    AlignedRegions(int stride, int bins) {
        this.stride = stride;
        this.bins = bins;
    }

    @Override
    public INDArray forward(INDArray maps, List<Roi> rois) {
        regions = rois;
        features = FeatureBatch.of(maps, rois);
        locate();
        double[] values = features.values();
        double[] read = new double[rois.size() * features.channels() * bins * bins];
        for (int map = 0; map < rois.size() * features.channels(); map++) {
            int[] from = cells[map / features.channels()];
            double[] weight = weights[map / features.channels()];
            int offset = offset(map);
            for (int bin = 0; bin < bins * bins; bin++) {
                double sum = 0;
                for (int i = bin * PER_BIN; i < (bin + 1) * PER_BIN; i++) {
                    sum += weight[i] * values[offset + from[i]];
                }
                read[map * bins * bins + bin] = sum;
            }
        }
        return features.tensor(read, rois.size(), features.channels(), bins, bins);
    }

    @Override
    public INDArray backward(INDArray gradients) {
        double[] given = JavaArrays.values(gradients);
        double[] back = new double[features.values().length];
        for (int map = 0; map < regions.size() * features.channels(); map++) {
            int[] to = cells[map / features.channels()];
            double[] weight = weights[map / features.channels()];
            int offset = offset(map);
            for (int bin = 0; bin < bins * bins; bin++) {
                double gradient = given[map * bins * bins + bin];
                for (int i = bin * PER_BIN; i < (bin + 1) * PER_BIN; i++) {
                    back[offset + to[i]] += weight[i] * gradient;
                }
            }
        }
        return features.tensor(back, features.like().shape());
    }

    /** Returns where the channel begins that a map of the output is read from: the outputs lie region by region. */
    private int offset(int map) {
        return features.offset(regions.get(map / features.channels()).image(), map % features.channels());
    }

    /** Finds the cells of each bin of each region, and their weights. */
    private void locate() {
        cells = new int[regions.size()][bins * bins * PER_BIN];
        weights = new double[regions.size()][bins * bins * PER_BIN];
        for (int r = 0; r < regions.size(); r++) {
            BinPoints points = new BinPoints(
                    Roi.onMap(regions.get(r).box(), stride),
                    bins,
                    RoiAlign.SAMPLES,
                    features.height(),
                    features.width());
            int at = 0;
            for (int bin = 0; bin < bins * bins; bin++) {
                for (SamplePoint point : points.of(bin / bins, bin % bins)) {
                    int[] rows = point.rows();
                    int[] columns = point.columns();
                    double[] shares = point.weights();
                    for (int i = 0; i < shares.length; i++) {
                        cells[r][at] = rows[i] * features.width() + columns[i];
                        weights[r][at++] = shares[i] * shares.length / PER_BIN;
                    }
                }
            }
        }
    }
}
