package dev.cella.lessons.instance;

import dev.cella.datasets.nuclei.NucleusImage;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nd4j.linalg.factory.Nd4j;

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
     * @param images of any size; one that is smaller than a square gives none
     * @param side of a square in pixels, at least 1
     * @param perImage how many squares of each image are kept at most, at least 1; squares without nuclei aren't
     * @return all squares, with their nuclei numbered from 1; what remains of a nucleus at the border is left out if
     *     it has fewer than 20 pixels
     * @throws IllegalArgumentException unless {@code side >= 1} and {@code perImage >= 1}
     */
    public static List<NucleusImage> crowdedCrops(Stream<NucleusImage> images, int side, int perImage) {
        if (side < 1 || perImage < 1) {
            throw new IllegalArgumentException(perImage + " squares of " + side + "x" + side
                    + " pixels per image can't be cut (both numbers must be >= 1); try crowdedCrops(images, 64, 2)");
        }
        return images.flatMap(image -> crowded(image, side, perImage)).toList();
    }

    /** A square of an image, with its nuclei numbered anew. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    private record Square(int top, int left, int count, float[][] numbers) {
        NucleusImage cutFrom(String name, double[]... pixels) {
            int side = numbers.length;
            float[][][] cut = new float[1][side][side];
            for (int row = 0; row < side; row++) {
                for (int column = 0; column < side; column++) {
                    cut[0][row][column] = (float) pixels[top + row][left + column];
                }
            }
            return new NucleusImage(
                    name + ", row " + top + ", column " + left,
                    Nd4j.createFromArray(cut),
                    Nd4j.createFromArray(numbers));
        }
    }

    private static Stream<NucleusImage> crowded(NucleusImage whole, int side, int perImage) {
        int[][] numbers = InstanceMask.numbers(whole.instances());
        int most = whole.count();
        List<Square> squares = new ArrayList<>();
        for (int top = 0; top + side <= numbers.length; top += side) {
            for (int left = 0; left + side <= numbers[top].length; left += side) {
                squares.add(square(numbers, most, top, left, side));
            }
        }
        double[][] image = JavaArrays.matrix(whole.image().slice(0));
        return squares.stream()
                .filter(square -> square.count > 0)
                .sorted(Comparator.comparingInt(Square::count).reversed())
                .limit(perImage)
                .map(square -> square.cutFrom(whole.name(), image));
    }

    /** Numbers the nuclei of a square from 1 without gaps, and leaves the smallest ones out. */
    private static Square square(int[][] numbers, int most, int top, int left, int side) {
        int[] pixels = new int[most + 1];
        for (int row = top; row < top + side; row++) {
            for (int column = left; column < left + side; column++) {
                pixels[numbers[row][column]]++;
            }
        }
        int count = 0;
        int[] renumbered = new int[most + 1];
        for (int number = 1; number <= most; number++) {
            renumbered[number] = pixels[number] >= SMALLEST ? ++count : 0;
        }
        float[][] square = new float[side][side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                square[row][column] = renumbered[numbers[top + row][left + column]];
            }
        }
        return new Square(top, left, count, square);
    }
}
