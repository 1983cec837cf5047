package dev.cella.lessons.detect.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.RegionMerge;
import dev.cella.lessons.detect.RegionTree;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The regions of an image after some merges: each in its mean color, with its outline, and the box of the last merge. */
final class RegionsFigure {
    private RegionsFigure() {}

    static Figure of(RegionTree tree, int merges) {
        int[][] labels = tree.labelsAfter(merges);
        List<BoundingBox> last = new ArrayList<>();
        String title = Numbers.count(tree.regions().size(), "region") + " to begin with";
        if (merges > 0) {
            RegionMerge merge = tree.merges().get(merges - 1);
            last.add(merge.merged().box());
            title = String.format(
                    Locale.ROOT,
                    "merge %d, similarity %.2f: %s left",
                    merges,
                    merge.similarity(),
                    Numbers.count(tree.regions().size() - merges, "region"));
        }
        BoxesFigure image = BoxesFigure.of(means(tree.image(), labels), last).small();
        int zoom = image.zoom();
        String outlines = new Svg()
                .group(ImageGrid.MARGIN, ImageGrid.MARGIN, outlines(labels, zoom))
                .toString();
        Figure drawn = new Figure(image.content() + outlines, image.width(), image.height(), image.alt());
        return Layout.titled(title, drawn);
    }

    /** Returns an image in which each pixel has the mean color of its region, {@code [C, H, W]}. */
    private static INDArray means(INDArray image, int[][] labels) {
        int count = 1 + Arrays.stream(labels).flatMapToInt(Arrays::stream).max().orElseThrow();
        return Nd4j.createFromArray(Arrays.stream(JavaArrays.matrices(image))
                .map(channel -> means(channel, labels, count))
                .toArray(double[][][]::new));
    }

    private static double[][] means(double[][] plane, int[][] labels, int count) {
        double[] sums = new double[count];
        int[] sizes = new int[count];
        for (int row = 0; row < labels.length; row++) {
            for (int column = 0; column < labels[row].length; column++) {
                sums[labels[row][column]] += plane[row][column];
                sizes[labels[row][column]]++;
            }
        }
        double[][] result = new double[labels.length][];
        for (int row = 0; row < labels.length; row++) {
            result[row] = Arrays.stream(labels[row])
                    .mapToDouble(label -> sums[label] / sizes[label])
                    .toArray();
        }
        return result;
    }

    /** Draws a line wherever two neighbors belong to different regions. */
    private static String outlines(int[][] labels, int zoom) {
        StringBuilder path = new StringBuilder("<path fill=\"none\" stroke=\"#222222\" stroke-width=\"0.7\" d=\"");
        for (int row = 0; row < labels.length; row++) {
            for (int column = 0; column < labels[row].length; column++) {
                if (column > 0 && labels[row][column] != labels[row][column - 1]) {
                    path.append('M').append(column * zoom).append(' ').append(row * zoom);
                    path.append('v').append(zoom);
                }
                if (row > 0 && labels[row][column] != labels[row - 1][column]) {
                    path.append('M').append(column * zoom).append(' ').append(row * zoom);
                    path.append('h').append(zoom);
                }
            }
        }
        return path.append("\"/>").toString();
    }
}
