package dev.cella.lessons.segment;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Found regions against true objects, counted. A true object belongs to the region that covers most of its pixels, and is missed if
 * less than half of it is covered by that region.
 *
 * @param truth how many objects there are
 * @param found how many regions were found
 * @param merged objects that share their region with another object
 * @param missed objects that no region covers by half
 */
public record CountComparison(int truth, int found, int merged, int missed) {
    /**
     * Compares regions with true objects.
     *
     * @param regions {@code [H, W]}: 0 for the background, and a number per region
     * @param objects {@code [H, W]}: 0 for the background, and a number per object
     * @throws IllegalArgumentException if the shapes differ, or a number is negative
     */
    public static CountComparison compareCounts(INDArray regions, INDArray objects) {
        if (!Arrays.equals(regions.shape(), objects.shape())) {
            throw new IllegalArgumentException("regions of shape " + Arrays.toString(regions.shape())
                    + " cannot be compared with objects of shape " + Arrays.toString(objects.shape())
                    + " (must be equal); try components(mask, 4).map()");
        }
        int[] areas = Masks.areas(objects);
        int[] sizes = Masks.areas(regions);
        int[] home = homes(shared(regions, objects, areas.length, sizes.length), areas);
        int[] guests = new int[sizes.length];
        for (int object = 1; object < areas.length; object++) {
            guests[home[object]]++;
        }
        int truth = present(areas);
        int missed = guests[0] - (areas.length - 1 - truth); // numbers without a pixel are no objects
        int merged = 0;
        for (int region = 1; region < guests.length; region++) {
            merged += guests[region] > 1 ? guests[region] : 0;
        }
        return new CountComparison(truth, present(sizes), merged, missed);
    }

    /** Counts the pixels that each object has in common with each region. */
    private static int[][] shared(INDArray regions, INDArray objects, int objectCount, int regionCount) {
        double[] region = JavaArrays.values(regions);
        double[] object = JavaArrays.values(objects);
        int[][] shared = new int[objectCount][regionCount];
        for (int i = 0; i < region.length; i++) {
            shared[(int) object[i]][(int) region[i]]++;
        }
        return shared;
    }

    /** Finds the region that covers most of each object; 0 if it covers less than half. */
    private static int[] homes(int[][] shared, int[] areas) {
        int[] home = new int[areas.length];
        for (int object = 1; object < areas.length; object++) {
            int best = 0;
            for (int region = 1; region < shared[object].length; region++) {
                best = best == 0 || shared[object][region] > shared[object][best] ? region : best;
            }
            home[object] = best > 0 && areas[object] > 0 && 2 * shared[object][best] >= areas[object] ? best : 0;
        }
        return home;
    }

    private static int present(int[] areas) {
        return (int) Arrays.stream(areas).skip(1).filter(area -> area > 0).count();
    }

    /** Adds the counts of another image. */
    public CountComparison plus(CountComparison other) {
        return new CountComparison(
                truth + other.truth, found + other.found, merged + other.merged, missed + other.missed);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d true objects, %d regions found; %d objects share a region, %d are missed",
                truth,
                found,
                merged,
                missed);
    }
}
