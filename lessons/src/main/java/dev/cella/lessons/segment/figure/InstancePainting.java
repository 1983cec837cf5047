package dev.cella.lessons.segment.figure;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.segment.figure.PaintedImage.Note;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Instances in colors, of which no two that touch each other have the same. */
final class InstancePainting {
    private static final int BACKGROUND = 0x1A1A1A;

    private final double[][] numbers;
    private final Map<Integer, Integer> colors = new HashMap<>();

    private InstancePainting(double[][] numbers) {
        this.numbers = numbers;
    }

    static PaintedImage of(INDArray instances, String title) {
        InstancePainting painting = new InstancePainting(MaskPainting.plane(instances));
        painting.chooseColors();
        return new PaintedImage(
                title,
                painting.numbers.length,
                painting.numbers[0].length,
                painting::color,
                List.of(new Note(-1, Numbers.count(painting.colors.size(), "instance"))));
    }

    private int color(int row, int column) {
        int number = (int) numbers[row][column];
        return number == 0 ? BACKGROUND : Palette.color(colors.get(number)).getRGB() & 0xFFFFFF;
    }

    /** Gives each instance, in the order of their numbers, the first color that none of its neighbors has; most would do with two. */
    private void chooseColors() {
        Map<Integer, Set<Integer>> neighbors = neighbors();
        int next = 0;
        for (Map.Entry<Integer, Set<Integer>> entry : neighbors.entrySet()) {
            Set<Integer> taken = new HashSet<>();
            entry.getValue().forEach(other -> taken.add(colors.getOrDefault(other, -1)));
            int usable = Palette.SIZE - 1; // the last is a dark gray
            int color = next % usable;
            for (int tries = 0; tries < usable && taken.contains(color); tries++) {
                color = (color + 1) % usable;
            }
            colors.put(entry.getKey(), color);
            next++;
        }
    }

    /** Returns, for each instance, those that are at most two pixels away. */
    private Map<Integer, Set<Integer>> neighbors() {
        Map<Integer, Set<Integer>> neighbors = new TreeMap<>();
        for (int row = 0; row < numbers.length; row++) {
            for (int column = 0; column < numbers[0].length; column++) {
                int number = (int) numbers[row][column];
                if (number != 0) {
                    around(row, column, neighbors.computeIfAbsent(number, any -> new TreeSet<>()));
                }
            }
        }
        neighbors.forEach((number, others) -> others.removeAll(Arrays.asList(0, number)));
        return neighbors;
    }

    private void around(int row, int column, Set<Integer> found) {
        for (int y = Math.max(0, row - 2); y <= Math.min(numbers.length - 1, row + 2); y++) {
            for (int x = Math.max(0, column - 2); x <= Math.min(numbers[0].length - 1, column + 2); x++) {
                found.add((int) numbers[y][x]);
            }
        }
    }
}
