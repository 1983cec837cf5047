package dev.cella.lessons.region.roi;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.Trace;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One region of a map, pooled to {@code bins × bins} numbers, with every step: the largest value of each bin of whole
 * cells.
 *
 * <p>Any region becomes a map of one size, so that one head can read all of them: {@code [C, H, W] -> [C, bins,
 * bins]}. Source: Girshick, Fast R-CNN (2015), section 2.1.
 *
 * @param input the feature map, {@code [H, W]} or {@code [C, H, W]}
 * @param box the region, in cells of the map
 * @param bins along each side
 * @param map the pooled region
 */
public record RoiPooling(INDArray input, BoundingBox box, int bins, INDArray map) implements Trace<RoiBin> {
    /**
     * Pools a region.
     *
     * @param map feature map {@code [H, W]} or {@code [C, H, W]}
     * @param box the region in cells; {@link Roi#onMap} makes it from pixels
     * @param bins along each side, at least 1
     * @throws IllegalArgumentException if this is no feature map, the box lies outside, or there is no bin
     */
    public static RoiPooling roiPool(INDArray map, BoundingBox box, int bins) {
        RegionMaps.require(map, box, bins);
        double[][][] channels = RegionMaps.channels(map);
        double[][][] pooled = new double[channels.length][bins][bins];
        BinEdges rows = BinEdges.of(box.top(), box.bottom(), bins, channels[0].length);
        BinEdges columns = BinEdges.of(box.left(), box.right(), bins, channels[0][0].length);
        for (int c = 0; c < channels.length; c++) {
            for (int row = 0; row < bins; row++) {
                for (int column = 0; column < bins; column++) {
                    pooled[c][row][column] = RoiBin.of(channels[c], c, row, column, rows, columns)
                            .result();
                }
            }
        }
        return new RoiPooling(map, box, bins, RegionMaps.map(pooled, map));
    }

    /** Returns all bins, channel by channel and row by row; each is computed on demand. */
    @Override
    public List<RoiBin> steps() {
        double[][][] channels = RegionMaps.channels(input);
        BinEdges rows = BinEdges.of(box.top(), box.bottom(), bins, channels[0].length);
        BinEdges columns = BinEdges.of(box.left(), box.right(), bins, channels[0][0].length);
        return new LazySteps<>(channels.length * bins * bins, i -> {
            int channel = i / (bins * bins);
            return RoiBin.of(channels[channel], channel, i / bins % bins, i % bins, rows, columns);
        });
    }

    /**
     * Runs the backward pass: the largest cell of each bin gets the bin's gradient, and every other cell gets none. A
     * cell that wins in several bins gets their sum.
     *
     * @param gradients of the pooled region, of its shape
     * @return gradients of the map, of its shape
     * @throws IllegalArgumentException if the shape is another one
     */
    public INDArray backward(INDArray gradients) {
        RegionMaps.requireAlike(gradients, map);
        double[][][] given = RegionMaps.channels(gradients);
        double[][][] back = new double[given.length][(int) input.size(-2)][(int) input.size(-1)];
        for (RoiBin bin : steps()) {
            if (!bin.isEmpty()) {
                back[bin.channel()][bin.winnerRow()][bin.winnerColumn()] +=
                        given[bin.channel()][bin.row()][bin.column()];
            }
        }
        return RegionMaps.map(back, input);
    }

    /** Returns the sizes in words, because the full trace is too long to read. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "RoI pooling of rows %.2f to %.2f, columns %.2f to %.2f to %dx%d",
                box.top(),
                box.bottom(),
                box.left(),
                box.right(),
                bins,
                bins);
    }
}
