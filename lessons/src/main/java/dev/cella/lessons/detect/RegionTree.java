package dev.cella.lessons.detect;

import dev.cella.datasets.set.BoundingBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What selective search has seen in an image: small regions, and every merge until one is left.
 *
 * @param image {@code [C, H, W]}
 * @param labels the number of each pixel's region before the first merge, {@code [H][W]}
 * @param regions the regions before the first merge
 * @param merges the steps, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never changed
public record RegionTree(INDArray image, int[][] labels, List<Region> regions, List<RegionMerge> merges) {
    /** Copies its lists. */
    public RegionTree {
        regions = List.copyOf(regions);
        merges = List.copyOf(merges);
    }

    /**
     * Returns the number of each pixel's region after some merges, {@code [H][W]}.
     *
     * @param steps from 0 to the number of merges
     * @throws IllegalArgumentException if there are not so many
     */
    public int[][] labelsAfter(int steps) {
        if (steps < 0 || steps > merges.size()) {
            throw new IllegalArgumentException("there are no regions after " + steps + " of " + merges.size()
                    + " merges (must be from 0 to " + merges.size() + "); try " + merges.size() / 2);
        }
        int[] now = new int[regions.size() + merges.size()];
        for (int number = 0; number < now.length; number++) {
            now[number] = number;
        }
        for (int i = steps - 1; i >= 0; i--) { // a region takes the number that its merged region has in the end
            int merged = now[merges.get(i).merged().number()];
            now[merges.get(i).first().number()] = merged;
            now[merges.get(i).second().number()] = merged;
        }
        int[][] result = new int[labels.length][labels[0].length];
        for (int row = 0; row < result.length; row++) {
            for (int column = 0; column < result[row].length; column++) {
                result[row][column] = now[labels[row][column]];
            }
        }
        return result;
    }

    /** Returns the box of every region that ever was, the largest last, each box once. */
    public List<BoundingBox> boxes() {
        Set<BoundingBox> boxes = new LinkedHashSet<>();
        Stream.concat(regions.stream(), merges.stream().map(RegionMerge::merged))
                .forEach(region -> boxes.add(region.box()));
        return List.copyOf(boxes);
    }
}
