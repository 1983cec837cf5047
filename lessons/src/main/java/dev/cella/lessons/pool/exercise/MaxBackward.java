package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A few lines of code: the backward pass of max pooling with windows of 2 × 2, side by side. */
@Answer("double[][] maxBackward(double[][] map, double[][] gradients)")
@Order(lesson = "09b", number = 2)
public final class MaxBackward extends FunctionExercise<MaxBackward.Input, double[][]> {
    private static final int SIZE = 2;

    /**
     * A map and the gradients of its pooled numbers.
     *
     * @param map {@code [2 · rows][2 · columns]}, all numbers different
     * @param gradients {@code [rows][columns]}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] map, double[][] gradients) {}

    /** What one number of a window gets: {@code rank} is its position from the largest, 0, to the least, 3. */
    private interface Share {
        double of(double gradient, double value, int position, int rank);
    }

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Makes one row of windows, one column, and both orders of two and three. */
    @Override
    public Input input(Random random, int trial) {
        int rows = List.of(1, 2, 2, 3).get(trial % 4);
        int columns = List.of(2, 1, 3, 2).get(trial % 4);
        int count = rows * columns * SIZE * SIZE;
        List<Integer> numbers =
                IntStream.range(0, count).map(i -> i - count / 2).boxed().collect(Collectors.toList());
        Collections.shuffle(numbers, random);
        List<Integer> tenths =
                IntStream.rangeClosed(2, rows * columns + 1).boxed().collect(Collectors.toList());
        Collections.shuffle(tenths, random);
        double[][] map = new double[rows * SIZE][columns * SIZE];
        for (int i = 0; i < count; i++) {
            int row = i / (columns * SIZE);
            int column = i % (columns * SIZE);
            int lower =
                    (row / SIZE + column / SIZE) % 2 == 0 ? 0 : count; // a window that looks into its neighbor loses
            map[row][column] = numbers.get(i) - lower;
        }
        double[][] gradients = new double[rows][columns];
        for (int i = 0; i < rows * columns; i++) {
            gradients[i / columns][i % columns] = tenths.get(i) * (i % 2 == 0 ? 0.1 : -0.1);
        }
        return new Input(map, gradients);
    }

    @Override
    public double[][] solve(Input given) {
        return handedBack(given, (gradient, value, position, rank) -> rank == 0 ? gradient : 0);
    }

    @Override
    public List<Mistake<Function<Input, double[][]>>> mistakes() {
        return Stream.concat(inShares().stream(), WinnerMistakes.all().stream()).toList();
    }

    private List<Mistake<Function<Input, double[][]>>> inShares() {
        return List.of(
                mistake(
                        "Gave the gradient to all four",
                        "That is sum pooling. Had one of the other three been a little larger, the maximum would not"
                                + " have changed.",
                        given -> handedBack(given, (gradient, value, position, rank) -> gradient)),
                mistake(
                        "Shared the gradient",
                        "That is average pooling. Here the winner gets all of it.",
                        given -> handedBack(given, (gradient, value, position, rank) -> gradient / 4)),
                mistake(
                        "Gave each winner a 1",
                        "The winner gets the gradient of its pooled number, gradients[row][column] of the window.",
                        given -> handedBack(given, (gradient, value, position, rank) -> rank == 0 ? 1 : 0)),
                mistake(
                        "Gave it to the smallest",
                        "The comparison is the wrong way round.",
                        given -> handedBack(given, (gradient, value, position, rank) -> rank == 3 ? gradient : 0)),
                mistake(
                        "Gave it to the first number of each window",
                        "The winner can lie in any of the four positions.",
                        given -> handedBack(given, (gradient, value, position, rank) -> position == 0 ? gradient : 0)),
                mistake(
                        "Multiplied the gradient by the value",
                        "The gradient says how much the loss rises with the winner; the winner's own size is not in"
                                + " it.",
                        given -> handedBack(
                                given, (gradient, value, position, rank) -> rank == 0 ? gradient * value : 0)),
                mistake(
                        "Added the gradient to the value",
                        "The result holds gradients only. The values of the map have no place in it.",
                        given -> handedBack(
                                given, (gradient, value, position, rank) -> rank == 0 ? value + gradient : 0)),
                mistake(
                        "Returned the winners instead of their gradients",
                        "At the position of each winner stands the gradient that it gets.",
                        given -> handedBack(given, (gradient, value, position, rank) -> rank == 0 ? value : 0)));
    }

    @Override
    public String idea() {
        return "For each window find the row and the column of its largest number, and write the window's gradient"
                + " there. All other numbers of the result stay 0.";
    }

    @Override
    public String takeaway() {
        return "Only the winner gets a gradient: the pooling remembers where it was.";
    }

    private static double[][] handedBack(Input given, Share share) {
        double[][] map = given.map();
        double[][] back = new double[map.length][map[0].length];
        for (int row = 0; row < map.length; row++) {
            for (int column = 0; column < map[0].length; column++) {
                double gradient = given.gradients()[row / SIZE][column / SIZE];
                int position = row % SIZE * SIZE + column % SIZE;
                back[row][column] = share.of(gradient, map[row][column], position, rank(map, row, column));
            }
        }
        return back;
    }

    /** How many numbers of the same window are larger. */
    private static int rank(double[][] map, int row, int column) {
        int top = row / SIZE * SIZE;
        int left = column / SIZE * SIZE;
        return (int) IntStream.range(0, SIZE * SIZE)
                .filter(i -> map[top + i / SIZE][left + i % SIZE] > map[row][column])
                .count();
    }
}
