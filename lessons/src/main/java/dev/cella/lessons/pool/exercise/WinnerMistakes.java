package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.pool.exercise.MaxBackward.Input;
import java.util.List;
import java.util.function.Function;

/** Programs for {@link MaxBackward} that look for the winner in the wrong way, or write to the wrong position. */
final class WinnerMistakes {
    private static final int SIZE = 2;

    private WinnerMistakes() {}

    /** Finds the row and the column that the gradient of window [y][x] is written to. */
    private interface Search {
        int[] find(double[][] map, int y, int x);
    }

    static List<Mistake<Function<Input, double[][]>>> all() {
        return List.of(
                search(
                        "Began the search for the largest at 0",
                        "If all numbers of a window are negative, none of them is larger than 0. (The same happens with"
                                + " Double.MIN_VALUE: it is the smallest positive number.) Begin with the first number"
                                + " of the window.",
                        (map, y, x) -> above(map, y, x, new int[] {SIZE * y, SIZE * x})),
                search(
                        "Began the search for the largest at 0",
                        "If all numbers of a window are negative, none of them is larger than 0, and the row and the"
                                + " column stay what they were. Begin with the first number of the window and its"
                                + " position.",
                        (map, y, x) -> above(map, y, x, new int[2])),
                search(
                        "Compared with the first number of the window, not with the largest so far",
                        "Several numbers can be larger than the first. Remember the largest so far, and compare with"
                                + " that.",
                        WinnerMistakes::lastAboveFirst),
                search(
                        "Searched only the first column of each window",
                        "The winner can lie in any of the four positions: a window has two rows and two columns.",
                        (map, y, x) -> largest(map, SIZE * y, SIZE * x, SIZE, 1)),
                search(
                        "Searched only the first row of each window",
                        "The winner can lie in any of the four positions: a window has two rows and two columns.",
                        (map, y, x) -> largest(map, SIZE * y, SIZE * x, 1, SIZE)),
                search(
                        "Searched a window that begins at map[y][x]",
                        "The windows lie side by side: window [y][x] begins at map[2 * y][2 * x].",
                        (map, y, x) -> largest(map, y, x, SIZE, SIZE)),
                search(
                        "Wrote to the position within the window",
                        "The window [y][x] begins in row 2 * y and column 2 * x of the result: add these.",
                        WinnerMistakes::withinWindow),
                mistake(
                        "Exchanged the indexes of gradients",
                        "The row of windows comes first: gradients[y][x], as in map.",
                        WinnerMistakes::exchanged),
                mistake(
                        "Gave a gradient to one winner only",
                        "Each window has a winner of its own: begin a new search for each.",
                        WinnerMistakes::oneWinner),
                mistake(
                        "Returned an array of the size of gradients",
                        "Each number of the map gets a gradient, most of them 0: the result is as large as the map.",
                        Input::gradients));
    }

    private static Mistake<Function<Input, double[][]>> mistake(
            String name, String why, Function<Input, double[][]> attempt) {
        return new Mistake<>(name, why, attempt);
    }

    private static Mistake<Function<Input, double[][]>> search(String name, String why, Search search) {
        return mistake(name, why, given -> written(given, search));
    }

    private static double[][] written(Input given, Search search) {
        double[][] result = zeros(given);
        for (int y = 0; y < given.gradients().length; y++) {
            for (int x = 0; x < given.gradients()[0].length; x++) {
                int[] winner = search.find(given.map(), y, x);
                result[winner[0]][winner[1]] = given.gradients()[y][x];
            }
        }
        return result;
    }

    private static double[][] zeros(Input given) {
        return new double[given.map().length][given.map()[0].length];
    }

    /** The position of the largest number in a part of a map. */
    private static int[] largest(double[][] map, int top, int left, int height, int width) {
        int[] winner = {top, left};
        for (int i = 0; i < height * width; i++) {
            int row = top + i / width;
            int column = left + i % width;
            if (map[row][column] > map[winner[0]][winner[1]]) {
                winner = new int[] {row, column};
            }
        }
        return winner;
    }

    private static int[] above(double[][] map, int y, int x, int[] otherwise) {
        int[] winner = largest(map, SIZE * y, SIZE * x, SIZE, SIZE);
        return map[winner[0]][winner[1]] > 0 ? winner : otherwise;
    }

    private static int[] lastAboveFirst(double[][] map, int y, int x) {
        int[] winner = {SIZE * y, SIZE * x};
        for (int i = 1; i < SIZE * SIZE; i++) {
            int row = SIZE * y + i / SIZE;
            int column = SIZE * x + i % SIZE;
            if (map[row][column] > map[SIZE * y][SIZE * x]) {
                winner = new int[] {row, column};
            }
        }
        return winner;
    }

    private static int[] withinWindow(double[][] map, int y, int x) {
        int[] winner = largest(map, SIZE * y, SIZE * x, SIZE, SIZE);
        return new int[] {winner[0] % SIZE, winner[1] % SIZE};
    }

    private static double[][] exchanged(Input given) {
        double[][] result = zeros(given);
        for (int y = 0; y < given.gradients().length; y++) {
            for (int x = 0; x < given.gradients()[0].length; x++) {
                int[] winner = largest(given.map(), SIZE * y, SIZE * x, SIZE, SIZE);
                result[winner[0]][winner[1]] = Elements.at(given.gradients(), x, y);
            }
        }
        return result;
    }

    private static double[][] oneWinner(Input given) {
        double[][] result = zeros(given);
        int[] winner = largest(given.map(), 0, 0, result.length, result[0].length);
        result[winner[0]][winner[1]] = given.gradients()[winner[0] / SIZE][winner[1] / SIZE];
        return result;
    }
}
