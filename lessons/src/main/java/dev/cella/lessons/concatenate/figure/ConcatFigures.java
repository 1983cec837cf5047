package dev.cella.lessons.concatenate.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.chart.XYFigure;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Figures of lesson 19: channels that pile up, who reads whom, and what parameters buy. */
public final class ConcatFigures {
    private ConcatFigures() {}

    /**
     * Draws what each layer of a dense block reads and adds, as bars whose length is the number of channels.
     *
     * @param channels of the block's input, at least 1
     * @param growth channels that each layer adds, at least 1
     * @param layers from 1 to 12
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Figure growth(int channels, int growth, int layers) {
        return GrowthFigure.of(channels, growth, layers);
    }

    /**
     * Draws who reads whom in a dense block: one row per layer, one column per source, darker where the mean absolute weight is
     * larger.
     *
     * @param weights {@code [layers, layers]}, as {@code sourceWeights(net, block)} returns them
     */
    public static Figure sources(INDArray weights) {
        return SourcesFigure.of(weights);
    }

    /**
     * Draws what parameters buy: each net as a dot with an error bar, its parameters to the right on a logarithmic axis, its
     * measure upward.
     *
     * @param measure what was measured
     * @param blind the baseline, drawn as a line
     * @param nets at least two
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static XYFigure tradeOff(String measure, double blind, SizedRuns... nets) {
        return TradeOff.of(measure, blind, java.util.List.of(nets));
    }
}
