package dev.cella.lessons.region.roi;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * RoIAlign of many regions: the same points as {@link RoiAlign}, found once per region for all channels.
 *
 * <p>Each number is a weighted sum of cells, so the backward pass hands each cell its weight times the gradient.
 */
final class AlignedRegions implements RegionReader {
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
        features = FeatureBatch.of(maps);
        locate();
        double[] values = features.values();
        double[] read = new double[rois.size() * features.channels() * bins * bins];
        walk((out, cell, weight) -> read[out] += weight * values[cell]);
        return features.tensor(read, rois.size(), features.channels(), bins, bins);
    }

    @Override
    public INDArray backward(INDArray gradients) {
        double[] given = gradients.dup('c').data().asDouble();
        double[] back = new double[features.values().length];
        walk((out, cell, weight) -> back[cell] += weight * given[out]);
        return features.tensor(back, features.like().shape());
    }

    /** Finds the cells of each bin of each region, and their weights. */
    private void locate() {
        int perBin = 4 * RoiAlign.SAMPLES * RoiAlign.SAMPLES;
        cells = new int[regions.size()][bins * bins * perBin];
        weights = new double[regions.size()][bins * bins * perBin];
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
                        weights[r][at++] = shares[i] * shares.length / perBin;
                    }
                }
            }
        }
    }

    private interface Visit {
        void cell(int out, int cell, double weight);
    }

    /** Visits each output with each of its cells. */
    private void walk(Visit visit) {
        int perBin = 4 * RoiAlign.SAMPLES * RoiAlign.SAMPLES;
        int out = 0;
        for (int r = 0; r < regions.size(); r++) {
            for (int c = 0; c < features.channels(); c++) {
                int offset = features.offset(regions.get(r).image(), c);
                for (int bin = 0; bin < bins * bins; bin++, out++) {
                    for (int i = bin * perBin; i < (bin + 1) * perBin; i++) {
                        visit.cell(out, offset + cells[r][i], weights[r][i]);
                    }
                }
            }
        }
    }
}
