package dev.cella.lessons.concatenate.figure;

import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A heat map of mean absolute weights: layers downward, their sources to the right. */
final class SourcesFigure {
    private static final int CELL = 58;
    private static final int HIGH = 34;
    private static final int NAME = 74;
    private static final int TOP = 44;

    private SourcesFigure() {}

    static Figure of(INDArray weights) {
        if (weights.rank() != 2 || weights.size(0) != weights.size(1)) {
            throw new IllegalArgumentException("weights of shape " + Arrays.toString(weights.shape())
                    + " are not those of a dense block (must be [layers, layers]); try sourceWeights(net, 2)");
        }
        double[][] means = JavaArrays.matrix(weights);
        double largest = Arrays.stream(means)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        Svg svg = new Svg();
        svg.text(NAME, ImageGrid.MARGIN + 6, Anchor.START, Style.NOTE, "mean absolute weight, by what is read");
        for (int source = 0; source < means.length; source++) {
            String name = source == 0 ? "input" : "layer " + source;
            svg.text(NAME + (source + 0.5) * CELL, TOP - 8, Anchor.MIDDLE, Style.LABEL, name);
        }
        for (int layer = 0; layer < means.length; layer++) {
            row(svg, TOP + layer * HIGH, layer, means[layer], largest);
        }
        int width = NAME + means.length * CELL + ImageGrid.MARGIN;
        return new Figure(
                svg.toString(), Math.max(width, 320), TOP + means.length * HIGH + ImageGrid.MARGIN, alt(means));
    }

    private static void row(Svg svg, int y, int layer, double[] means, double largest) {
        svg.text(ImageGrid.MARGIN, y + 21, Anchor.START, Style.LABEL, "layer " + (layer + 1));
        for (int source = 0; source <= layer; source++) {
            double share = means[source] / largest;
            int x = NAME + source * CELL;
            svg.rect(x, y, CELL - 2, HIGH - 2, Colormap.hex(Colormap.SHARE.rgb(share)));
            svg.text(
                    x + CELL / 2.0 - 1,
                    y + 20,
                    Anchor.MIDDLE,
                    Style.NOTE.in(Colormap.SHARE.letters(share)),
                    Numbers.brief(means[source]));
        }
    }

    private static String alt(double[][] means) {
        StringBuilder rows = new StringBuilder("mean absolute weight by source");
        for (int layer = 0; layer < means.length; layer++) {
            rows.append("; layer ").append(layer + 1).append(':');
            for (int source = 0; source <= layer; source++) {
                rows.append(' ').append(Numbers.brief(means[layer][source]));
            }
        }
        return rows.toString();
    }
}
