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
     * Returns the objects that touch another one, along an edge or at a corner of a pixel.
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
        for (int y = Math.max(0, row - 1); y <= Math.min(numbers.length - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(numbers[y].length - 1, column + 1); x++) {
                if (numbers[y][x] != 0 && numbers[y][x] != own) {
                    return true;
                }
            }
        }
        return false;
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
