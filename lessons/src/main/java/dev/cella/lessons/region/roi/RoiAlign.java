package dev.cella.lessons.region.roi;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.Trace;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One region of a map, read at evenly spaced points, with every step: the mean of the interpolated values in each bin.
 *
 * <p>Nothing is rounded, so the numbers move with the region, {@code [C, H, W] -> [C, bins, bins]}. Source: He,
 * Gkioxari, Dollár, Girshick, Mask R-CNN (2017), section 3; the half-cell offset of the centers as in {@code
 * torchvision.ops.roi_align} with {@code aligned=True}.
 *
 * @param input the feature map, {@code [H, W]} or {@code [C, H, W]}
 * @param box the region, in cells of the map
 * @param bins along each side
 * @param samples along each side of a bin
 * @param map the values of the region
 */
public record RoiAlign(INDArray input, BoundingBox box, int bins, int samples, INDArray map)
        implements Trace<AlignedBin> {
    /** Points along each side of a bin: four points per bin, as in the paper. */
    public static final int SAMPLES = 2;

    /** Reads a region as {@link #roiAlign(INDArray, BoundingBox, int, int)} does, at four points per bin. */
    public static RoiAlign roiAlign(INDArray map, BoundingBox box, int bins) {
        return roiAlign(map, box, bins, SAMPLES);
    }

    /**
     * Reads a region.
     *
     * @param map feature map {@code [H, W]} or {@code [C, H, W]}
     * @param box the region in cells; {@link Roi#onMap} makes it from pixels
     * @param bins along each side, at least 1
     * @param samples along each side of a bin, at least 1
     * @throws IllegalArgumentException if this is no feature map, the box lies outside, or there is no bin or sample
     */
    public static RoiAlign roiAlign(INDArray map, BoundingBox box, int bins, int samples) {
        RegionMaps.require(map, box, bins);
        if (samples < 1) {
            throw new IllegalArgumentException(
                    samples + " samples per side of a bin read nothing (must be >= 1); try " + SAMPLES);
        }
        double[][][] channels = RegionMaps.channels(map);
        double[][][] read = new double[channels.length][bins][bins];
        BinPoints points = new BinPoints(box, bins, samples, channels[0].length, channels[0][0].length);
        for (int c = 0; c < channels.length; c++) {
            for (int row = 0; row < bins; row++) {
                for (int column = 0; column < bins; column++) {
                    read[c][row][column] = AlignedBin.of(channels[c], c, row, column, points.of(row, column))
                            .result();
                }
            }
        }
        return new RoiAlign(map, box, bins, samples, RegionMaps.map(read, map));
    }

    /** Returns all bins, channel by channel and row by row; each is computed on demand. */
    @Override
    public List<AlignedBin> steps() {
        double[][][] channels = RegionMaps.channels(input);
        BinPoints points = new BinPoints(box, bins, samples, channels[0].length, channels[0][0].length);
        return new LazySteps<>(channels.length * bins * bins, i -> {
            int channel = i / (bins * bins);
            int row = i / bins % bins;
            return AlignedBin.of(channels[channel], channel, row, i % bins, points.of(row, i % bins));
        });
    }

    /**
     * Runs the backward pass: every cell around a point gets its share of the gradient, by the weight with which it was
     * read.
     *
     * @param gradients of the values of the region, of their shape
     * @return gradients of the map, of its shape
     * @throws IllegalArgumentException if the shape is another one
     */
    public INDArray backward(INDArray gradients) {
        RegionMaps.requireAlike(gradients, map);
        double[][][] given = RegionMaps.channels(gradients);
        double[][][] back = new double[given.length][(int) input.size(-2)][(int) input.size(-1)];
        for (AlignedBin bin : steps()) {
            double each =
                    given[bin.channel()][bin.row()][bin.column()] / bin.points().size();
            for (SamplePoint point : bin.points()) {
                handBack(point, each, back[bin.channel()]);
            }
        }
        return RegionMaps.map(back, input);
    }

    private static void handBack(SamplePoint point, double gradient, double[][] back) {
        double[] weights = point.weights();
        for (int i = 0; i < weights.length; i++) {
            back[point.rows()[i]][point.columns()[i]] += weights[i] * gradient;
        }
    }

    /** Returns the sizes in words, because the full trace is too long to read. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "RoIAlign of rows %.2f to %.2f, columns %.2f to %.2f to %dx%d with %d points per bin",
                box.top(),
                box.bottom(),
                box.left(),
                box.right(),
                bins,
                bins,
                samples * samples);
    }
}
