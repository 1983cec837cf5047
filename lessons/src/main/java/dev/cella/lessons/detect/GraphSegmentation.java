package dev.cella.lessons.detect;

import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cuts an image into regions of similar color. Each pixel begins as a region; neighboring pixels are joined, the most similar
 * ones first, if their difference is no greater than what both regions contain already, plus {@code scale / size}.
 *
 * <p>Source: Felzenszwalb, Huttenlocher, Efficient graph-based image segmentation (2004), section 3.
 */
final class GraphSegmentation {
    private static final int[][] NEIGHBORS = {{0, 1}, {1, 0}, {1, 1}, {-1, 1}};

    /** Two neighboring pixels and how far apart their colors are. */
    private record Edge(int pixel, int other, double difference) {}

    private final int[] parent;
    private final int[] size;
    private final double[] inner; // greatest difference that was joined within the region

    private GraphSegmentation(int pixels) {
        parent = new int[pixels];
        Arrays.setAll(parent, pixel -> pixel);
        size = new int[pixels];
        Arrays.fill(size, 1);
        inner = new double[pixels];
    }

    /**
     * Numbers the regions of an image from 0 in the order of their first pixels, {@code [C, H, W] -> [H][W]}.
     *
     * @param scale a larger one makes larger regions; in intensities times pixels
     * @param smallest regions with fewer pixels are joined to a neighbor
     */
    static int[][] segment(INDArray image, double scale, int smallest) {
        int height = (int) image.size(1);
        int width = (int) image.size(2);
        GraphSegmentation regions = new GraphSegmentation(height * width);
        List<Edge> edges = edges(image, height, width);
        for (Edge edge : edges) {
            int a = regions.root(edge.pixel());
            int b = regions.root(edge.other());
            double allowed =
                    Math.min(regions.inner[a] + scale / regions.size[a], regions.inner[b] + scale / regions.size[b]);
            if (a != b && edge.difference() <= allowed) {
                regions.join(a, b, edge.difference());
            }
        }
        for (Edge edge : edges) {
            int a = regions.root(edge.pixel());
            int b = regions.root(edge.other());
            if (a != b && Math.min(regions.size[a], regions.size[b]) < smallest) {
                regions.join(a, b, edge.difference());
            }
        }
        return regions.numbered(height, width);
    }

    /** Returns each pair of neighbors once, the most similar first. */
    private static List<Edge> edges(INDArray image, int height, int width) {
        double[] values = JavaArrays.values(image);
        int plane = height * width;
        List<Edge> edges = new ArrayList<>(NEIGHBORS.length * plane);
        for (int[] step : NEIGHBORS) {
            for (int pixel = 0; pixel < plane; pixel++) {
                int row = pixel / width + step[0];
                int column = pixel % width + step[1];
                if (row >= 0 && row < height && column < width) {
                    int other = row * width + column;
                    edges.add(new Edge(pixel, other, difference(values, plane, pixel, other)));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::difference));
        return edges;
    }

    private static double difference(double[] values, int plane, int pixel, int other) {
        double sum = 0;
        for (int channel = 0; channel < values.length; channel += plane) {
            double d = values[channel + pixel] - values[channel + other];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    private int root(int pixel) {
        int root = pixel;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Joins two regions; edges come by rising difference, so the last one is the greatest within. */
    private void join(int a, int b, double difference) {
        parent[b] = a;
        size[a] += size[b];
        inner[a] = difference;
    }

    private int[][] numbered(int height, int width) {
        int[] numbers = new int[parent.length];
        Arrays.fill(numbers, -1);
        int[][] labels = new int[height][width];
        int next = 0;
        for (int pixel = 0; pixel < parent.length; pixel++) {
            int root = root(pixel);
            if (numbers[root] < 0) {
                numbers[root] = next++;
            }
            labels[pixel / width][pixel % width] = numbers[root];
        }
        return labels;
    }
}
