package dev.cella.lessons.detect;

import dev.cella.datasets.set.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Proposes squares at every position of a grid, in several sizes, whatever the image shows.
 *
 * <p>Squares of side s on a grid of stride d: {@code ((H − s) / d + 1) · ((W − s) / d + 1)}, rounded down, as the windows of a
 * convolution without padding.
 *
 * @param sides of the squares, in pixels
 * @param stride from square to square, in pixels
 */
public record SlidingWindow(List<Integer> sides, int stride) implements RegionProposals {
    /** @throws IllegalArgumentException if there is no side, or one of them or the stride is not positive */
    public SlidingWindow {
        sides = List.copyOf(sides);
        if (sides.isEmpty() || stride < 1 || sides.stream().anyMatch(side -> side < 1)) {
            throw new IllegalArgumentException("windows of " + sides + " pixels with stride " + stride
                    + " cannot be slid (at least one side, all >= 1); try slidingWindow(4, 16, 24)");
        }
    }

    /** Makes windows of several sides. */
    public static SlidingWindow slidingWindow(int stride, Integer... sides) {
        return new SlidingWindow(List.of(sides), stride);
    }

    /** Returns how many windows of one side an image holds; 0 if it is smaller than a window. */
    public int count(int side, int height, int width) {
        return side > height || side > width ? 0 : ((height - side) / stride + 1) * ((width - side) / stride + 1);
    }

    /** Returns how many windows of all sides an image holds. */
    public int count(int height, int width) {
        return sides.stream().mapToInt(side -> count(side, height, width)).sum();
    }

    @Override
    public List<BoundingBox> proposals(INDArray image) {
        List<BoundingBox> windows = new ArrayList<>();
        for (int side : sides) {
            for (int top = 0; top + side <= image.size(1); top += stride) {
                for (int left = 0; left + side <= image.size(2); left += stride) {
                    windows.add(new BoundingBox(top, left, top + side, left + side));
                }
            }
        }
        return windows;
    }
}
