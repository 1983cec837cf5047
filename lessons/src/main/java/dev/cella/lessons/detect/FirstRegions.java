package dev.cella.lessons.detect;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Collects size, box and histogram of each numbered region of an image. */
final class FirstRegions {
    private static final int BINS = 25;

    private int size;
    private int top = Integer.MAX_VALUE;
    private int left = Integer.MAX_VALUE;
    private int bottom;
    private int right;
    private final int[] counts;

    private FirstRegions(int channels) {
        counts = new int[channels * BINS];
    }

    /** Describes the regions, {@code [C, H, W]} and their numbers {@code [H][W]}, in the order of the numbers. */
    static List<Region> of(INDArray image, int[][] labels) {
        int count = 1 + Arrays.stream(labels).flatMapToInt(Arrays::stream).max().orElseThrow();
        int channels = (int) image.size(0);
        int plane = labels.length * labels[0].length;
        double[] values = JavaArrays.values(image);
        List<FirstRegions> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            all.add(new FirstRegions(channels));
        }
        for (int row = 0; row < labels.length; row++) {
            for (int column = 0; column < labels[row].length; column++) {
                all.get(labels[row][column]).add(row, column, values, row * labels[row].length + column, plane);
            }
        }
        List<Region> regions = new ArrayList<>();
        all.forEach(one -> regions.add(one.region(regions.size())));
        return regions;
    }

    private void add(int row, int column, double[] values, int pixel, int plane) {
        size++;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row + 1);
        right = Math.max(right, column + 1);
        for (int channel = 0; channel < counts.length / BINS; channel++) {
            int bin = (int) Math.max(0, Math.min(BINS - 1, values[channel * plane + pixel] * BINS));
            counts[channel * BINS + bin]++;
        }
    }

    private Region region(int number) {
        double all = (double) size * counts.length / BINS;
        return new Region(
                number,
                size,
                new BoundingBox(top, left, bottom, right),
                Arrays.stream(counts).mapToObj(count -> count / all).toList());
    }
}
