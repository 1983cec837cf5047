package dev.cella.lessons.segment;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.MapShape;
import dev.cella.lessons.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The connected components of a mask, with every step: pixels of the object that touch each other get the same number. There is
 * one step per pixel of the object, in the order in which a flood fill reaches them.
 *
 * <p>Source: Rosenfeld and Pfaltz, Sequential operations in digital picture processing (1966); numbers follow the first pixel of
 * each region, row by row, as in {@code scipy.ndimage.label}.
 *
 * @param input the mask, {@code [H, W]}: a pixel belongs to an object if its value is above 0.5
 * @param neighbors 4 (up, down, left, right) or 8 (diagonal ones, too)
 * @param steps one per pixel of an object
 * @param map the number of each pixel's region, from 1, {@code [H, W]}; 0 for the background
 */
public record ConnectedComponents(INDArray input, int neighbors, List<LabeledPixel> steps, INDArray map)
        implements Trace<LabeledPixel> {
    /** Up, left, right and down; then the diagonal ones. */
    private static final int[][] OFFSETS = {{-1, 0}, {0, -1}, {0, 1}, {1, 0}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}};

    /** Copies its list. */
    public ConnectedComponents {
        steps = List.copyOf(steps);
    }

    /**
     * Numbers the regions of a mask.
     *
     * @param mask {@code [H, W]} or {@code [1, H, W]}: a mask of 0 and 1, or probabilities
     * @param neighbors 4 or 8
     * @throws IllegalArgumentException if the mask has another shape, or the neighbors are neither 4 nor 8
     */
    public static ConnectedComponents components(INDArray mask, int neighbors) {
        if (neighbors != 4 && neighbors != 8) {
            throw new IllegalArgumentException("a pixel with " + neighbors
                    + " neighbors does not exist here (must be 4 or 8); try components(mask, 4)");
        }
        INDArray plane = SingleMap.of(mask, "mask").castTo(DataType.FLOAT);
        double[][] pixels = JavaArrays.matrix(plane);
        int[][] labels = new int[pixels.length][pixels[0].length];
        List<LabeledPixel> steps = new ArrayList<>();
        int found = 0;
        for (int row = 0; row < pixels.length; row++) {
            for (int column = 0; column < pixels[0].length; column++) {
                if (pixels[row][column] > 0.5 && labels[row][column] == 0) {
                    found++;
                    fill(
                            pixels,
                            labels,
                            new LabeledPixel(steps.size(), row, column, found, row, column),
                            neighbors,
                            steps);
                }
            }
        }
        return new ConnectedComponents(plane, neighbors, steps, Nd4j.createFromArray(labels));
    }

    /** Gives a pixel its label, then its neighbors, then theirs, until no pixel of the region is left. */
    private static void fill(
            double[][] pixels, int[][] labels, LabeledPixel first, int neighbors, List<LabeledPixel> steps) {
        Deque<LabeledPixel> waiting = new ArrayDeque<>(List.of(first));
        labels[first.row()][first.column()] = first.label();
        while (!waiting.isEmpty()) {
            LabeledPixel pixel = waiting.remove();
            steps.add(new LabeledPixel(
                    steps.size(), pixel.row(), pixel.column(), pixel.label(), pixel.fromRow(), pixel.fromColumn()));
            for (int i = 0; i < neighbors; i++) {
                int row = pixel.row() + OFFSETS[i][0];
                int column = pixel.column() + OFFSETS[i][1];
                boolean inside = row >= 0 && row < pixels.length && column >= 0 && column < pixels[0].length;
                if (inside && pixels[row][column] > 0.5 && labels[row][column] == 0) {
                    labels[row][column] = pixel.label();
                    waiting.add(new LabeledPixel(0, row, column, pixel.label(), pixel.row(), pixel.column()));
                }
            }
        }
    }

    /** Returns how many regions there are. */
    public int count() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).label();
    }

    /** Returns the pixels of each region; that of region 1 comes first. */
    public List<Integer> sizes() {
        Integer[] sizes = new Integer[count()];
        Arrays.fill(sizes, 0);
        for (LabeledPixel pixel : steps) {
            sizes[pixel.label() - 1]++;
        }
        return List.of(sizes);
    }

    /** Returns the components without those of fewer than {@code pixels} pixels, numbered anew. */
    public ConnectedComponents atLeast(int pixels) {
        List<Integer> sizes = sizes();
        INDArray kept = Nd4j.zeros(DataType.FLOAT, input.shape());
        steps.stream()
                .filter(pixel -> sizes.get(pixel.label() - 1) >= pixels)
                .forEach(pixel -> kept.putScalar(pixel.row(), pixel.column(), 1));
        return components(kept, neighbors);
    }

    /**
     * Returns the step that labeled a pixel.
     *
     * @param position row and column of the pixel, from 0
     * @throws IllegalArgumentException if there is no such pixel, or it belongs to no object
     */
    @Override
    public LabeledPixel step(int... position) {
        MapShape shape = MapShape.of(input);
        int index = shape.index(position);
        return steps.stream()
                .filter(pixel -> shape.index(pixel.row(), pixel.column()) == index)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the pixel at " + shape.words(index)
                        + " belongs to no object, so no step labels it; try components.map() to see all labels"));
    }

    /** Returns the counts in words. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s with %d neighbors: %dx%d mask, %d pixels",
                Numbers.count(count(), "connected component"),
                neighbors,
                input.size(0),
                input.size(1),
                steps.size());
    }
}
