package dev.cella.lessons.instance;

import dev.cella.datasets.nuclei.NucleusImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Cuts the most crowded squares out of large images, so that a small net sees nuclei as large as a microscope shows
 * them.
 */
public final class NucleusCrops {
    /** A nucleus of which less remains is cut away: nobody could outline it. */
    private static final int SMALLEST = 20;

    private NucleusCrops() {}

    /**
     * Divides each image into squares, and keeps those with the most nuclei.
     *
     * @param images of at least {@code side} × {@code side} pixels
     * @param side of a square in pixels
     * @param perImage how many squares of each image are kept at most; squares without nuclei aren't
     * @return all squares, with their nuclei numbered from 1; what remains of a nucleus at the border is left out if
     *     it has fewer than 20 pixels
     */
    public static List<NucleusImage> crowdedCrops(Stream<NucleusImage> images, int side, int perImage) {
        return images.flatMap(image -> crops(image, side).stream()
                        .filter(crop -> crop.count() > 0)
                        .sorted(Comparator.comparingInt(NucleusImage::count).reversed())
                        .limit(perImage))
                .toList();
    }

    private static List<NucleusImage> crops(NucleusImage whole, int side) {
        List<NucleusImage> crops = new ArrayList<>();
        for (int top = 0; top + side <= whole.instances().size(0); top += side) {
            for (int left = 0; left + side <= whole.instances().size(1); left += side) {
                var rows = NDArrayIndex.interval(top, top + side);
                var columns = NDArrayIndex.interval(left, left + side);
                crops.add(new NucleusImage(
                        whole.name() + ", row " + top + ", column " + left,
                        whole.image().get(NDArrayIndex.all(), rows, columns).dup(),
                        renumbered(whole.instances().get(rows, columns))));
            }
        }
        return crops;
    }

    /** Numbers the nuclei from 1 without gaps, and leaves the smallest ones out. */
    private static INDArray renumbered(INDArray instances) {
        int[][] numbers = InstanceMask.numbers(instances);
        double[][] renumbered = new double[numbers.length][numbers[0].length];
        int next = 1;
        for (int number : present(numbers)) {
            if (copy(numbers, number, renumbered, next) >= SMALLEST) {
                next++;
            } else {
                copy(numbers, number, renumbered, 0);
            }
        }
        return Nd4j.createFromArray(renumbered).castTo(instances.dataType());
    }

    private static Set<Integer> present(int[]... numbers) {
        Set<Integer> present = new TreeSet<>();
        for (int[] row : numbers) {
            for (int number : row) {
                present.add(number);
            }
        }
        present.remove(0);
        return present;
    }

    /** Gives all pixels of a nucleus another number, and returns how many there are. */
    private static int copy(int[][] numbers, int from, double[][] target, int to) {
        int pixels = 0;
        for (int row = 0; row < numbers.length; row++) {
            for (int column = 0; column < numbers[row].length; column++) {
                if (numbers[row][column] == from) {
                    target[row][column] = to;
                    pixels++;
                }
            }
        }
        return pixels;
    }
}
