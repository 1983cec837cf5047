package dev.cella.lessons.architecture.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: global average pooling. */
@Order(lesson = "17", number = 3)
@Answer("double[] globalAverage(double[][][] maps)")
public final class SpatialMean extends FunctionExercise<double[][][], double[]> {
    private static final int[][] SHAPES = {{2, 2, 3}, {3, 4, 2}, {4, 3, 5}, {2, 5, 5}};

    @Override
    public double[][][] input(Random random) {
        return input(random, 0);
    }

    /** Maps of several sizes, higher or wider; all values are above 0. */
    @Override
    public double[][][] input(Random random, int trial) {
        int[] shape = SHAPES[trial];
        double[][][] maps = new double[shape[0]][shape[1]][shape[2]];
        for (double[][] map : maps) {
            for (double[] row : map) {
                Arrays.setAll(row, column -> 1 + random.nextInt(9));
            }
        }
        return maps;
    }

    @Override
    public double[] solve(double[][][] maps) {
        return each(maps, map -> sum(map) / (map.length * map[0].length));
    }

    @Override
    public List<Mistake<Function<double[][][], double[]>>> mistakes() {
        return List.of(
                mistake(
                        "Forgot to divide",
                        "That is the sum of each map. The mean divides it by the number of values.",
                        maps -> each(maps, SpatialMean::sum)),
                mistake(
                        "Divided by the rows only",
                        "A map has rows times columns values.",
                        maps -> each(maps, map -> sum(map) / map.length)),
                mistake(
                        "Divided by the columns only",
                        "A map has rows times columns values.",
                        maps -> each(maps, map -> sum(map) / map[0].length)),
                mistake(
                        "Took the maximum",
                        "That is global max pooling. Take the mean.",
                        maps -> each(maps, map -> Arrays.stream(map)
                                .flatMapToDouble(Arrays::stream)
                                .max()
                                .orElse(0))),
                mistake(
                        "Divided by the channels",
                        "Each channel is a map of its own. Divide by the number of values in it.",
                        maps -> each(maps, map -> sum(map) / maps.length)),
                mistake(
                        "Looked at the first row only",
                        "A map has several rows: go through all of them.",
                        maps -> each(
                                maps, map -> Arrays.stream(map[0]).average().orElse(0))),
                mistake(
                        "Took the mean of everything",
                        "Each map keeps a mean of its own.",
                        maps -> each(
                                maps,
                                map -> Arrays.stream(maps)
                                                .mapToDouble(SpatialMean::sum)
                                                .sum()
                                        / (maps.length * maps[0].length * maps[0][0].length))));
    }

    /** What becomes of a map. */
    private interface Summary {
        double of(double[][] map);
    }

    private static double[] each(double[][][] maps, Summary summary) {
        return Arrays.stream(maps).mapToDouble(summary::of).toArray();
    }

    private static double sum(double[][] map) {
        return Arrays.stream(map).flatMapToDouble(Arrays::stream).sum();
    }

    @Override
    public String idea() {
        return "One number per channel: go through all rows and columns of its map, add up, and divide by how many values there were.";
    }

    @Override
    public String takeaway() {
        return "Nothing here depends on the size of the maps. That is why a net that ends like this takes images of any size.";
    }
}
