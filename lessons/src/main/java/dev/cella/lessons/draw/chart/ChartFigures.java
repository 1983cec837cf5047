package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.TensorImages;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/** Charts of plain numbers: histograms, bars and lines. */
public final class ChartFigures {
    private ChartFigures() {}

    /** Draws how often each value occurs in a tensor of any shape. */
    public static XYFigure histogram(INDArray values) {
        return histogram(Figures.named("", values));
    }

    /**
     * Draws histograms one above the other on one scale of values, each with as many bins over its own range; each says its mean and
     * standard deviation.
     */
    public static XYFigure histogram(NamedArray... series) {
        return Histograms.of(List.of(series));
    }

    /** Draws counts of classes as bars, with the count and its share at the end of each. */
    public static XYFigure bars(List<String> names, int... counts) {
        return Bars.of(names, Arrays.stream(counts).asDoubleStream().toArray());
    }

    /** Draws counts of classes from a table: its first text column names them, its first number column counts them. */
    public static XYFigure bars(Table counts) {
        return Bars.of(counts);
    }

    /**
     * Draws series over the whole numbers 0, 1, 2 …, each with its name and its last value at the end.
     *
     * @param across what the whole numbers count
     * @param up what was measured
     * @param series vectors of one length, at least 2
     */
    public static XYFigure lines(String across, String up, NamedArray... series) {
        return Lines.of(across, up, List.of(series));
    }

    /**
     * Draws maps as XChart heat maps on one scale, for readers who want axes and values; small maps show each value.
     *
     * @param maps {@code [H, W]} or {@code [1, H, W]} each; of more than 12 the first 12 are shown, and the figure says so
     */
    public static HeatMapFigure chart(NamedArray... maps) {
        return HeatMapFigure.of(List.of(maps));
    }

    /**
     * Draws {@link #chart(NamedArray...)} with the maps numbered from 1.
     *
     * @param maps {@code [H, W]}, {@code [C, H, W]}, or {@code [1, C, H, W]} as a network gives them for one image
     */
    public static HeatMapFigure chart(INDArray maps) {
        return HeatMapFigure.of(TensorImages.channels(maps));
    }
}
