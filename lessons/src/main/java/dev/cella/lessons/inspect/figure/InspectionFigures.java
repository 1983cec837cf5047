package dev.cella.lessons.inspect.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.chart.Axis;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.inspect.LayerValues;
import dev.cella.lessons.inspect.Saliency;
import java.util.List;

/** Figures of what happens inside a net. */
public final class InspectionFigures {
    private InspectionFigures() {}

    /** What every layer makes of one image: a row a layer, each on its own scale. See {@code layerOutputs(net, image)}. */
    public static Figure featureMaps(List<LayerValues> layers) {
        return FeatureMaps.of(layers);
    }

    /** How the values of each layer spread, on one shared scale; exact zeros are counted in words and not drawn. */
    public static XYFigure layerHistograms(List<LayerValues> layers) {
        return layerHistograms(Axis.LINEAR, layers);
    }

    /** {@link #layerHistograms(List)}; on a logarithmic axis the sizes of the values, as suits gradients. */
    public static XYFigure layerHistograms(Axis axis, List<LayerValues> layers) {
        return LayerHistograms.of(axis, layers);
    }

    /** An image, how much each of its pixels moves the score of a class, and the one laid over the other. */
    public static Figure saliencyMap(Saliency saliency) {
        return SaliencyFigure.of(saliency);
    }
}
