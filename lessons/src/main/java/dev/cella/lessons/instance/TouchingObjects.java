package dev.cella.lessons.instance;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Finds objects that touch: without their numbers, they would be one object. */
public final class TouchingObjects {
    private TouchingObjects() {}

    /**
     * Returns the objects that touch another one, along an edge of a pixel: as connected components with 4 neighbors,
     * they would be one.
     *
     * @param map {@code [H, W]}: 0 for the background, 1 to n for the objects
     * @return indexes from 0 into {@link InstanceMask#masks}
     */
    public static Set<Integer> touching(INDArray map) {
        int[][] numbers = InstanceMask.numbers(map);
        Set<Integer> touching = new HashSet<>();
        for (int row = 0; row < numbers.length; row++) {
            for (int column = 0; column < numbers[row].length; column++) {
                if (touchesAnother(numbers, row, column)) {
                    touching.add(numbers[row][column]);
                }
            }
        }
        return indexes(numbers, touching);
    }

    private static boolean touchesAnother(int[][] numbers, int row, int column) {
        int own = numbers[row][column];
        if (own == 0) {
            return false;
        }
        return isAnother(numbers, row - 1, column, own)
                || isAnother(numbers, row + 1, column, own)
                || isAnother(numbers, row, column - 1, own)
                || isAnother(numbers, row, column + 1, own);
    }

    private static boolean isAnother(int[][] numbers, int row, int column, int own) {
        boolean inside = row >= 0 && row < numbers.length && column >= 0 && column < numbers[row].length;
        return inside && numbers[row][column] != 0 && numbers[row][column] != own;
    }

    /** Numbers may have gaps; indexes have none. */
    private static Set<Integer> indexes(int[][] numbers, Set<Integer> wanted) {
        List<Integer> all = Arrays.stream(numbers)
                .flatMapToInt(Arrays::stream)
                .filter(number -> number > 0)
                .distinct()
                .sorted()
                .boxed()
                .toList();
        return wanted.stream().map(all::indexOf).collect(Collectors.toSet());
    }
}
