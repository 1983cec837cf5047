package dev.cella.lessons.image.exercise;

import static dev.cella.lessons.image.GrayScale.BLUE;
import static dev.cella.lessons.image.GrayScale.GREEN;
import static dev.cella.lessons.image.GrayScale.RED;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: mix the three channels of a color image {@code [3][height][width]} to gray. */
@Answer("double[][] grayFromColor(double[][][] color)")
@Order(lesson = "01", number = 2)
public final class GrayFromColor extends FunctionExercise<double[][][], double[][]> {

    /** Height and width of the image in each trial; never equal, so that swapped rows and columns show. */
    private static final int[][] SIZES = {{2, 3}, {4, 2}, {3, 5}, {1, 4}};

    @Override
    public double[][][] input(Random random) {
        return input(random, 0);
    }

    @Override
    public double[][][] input(Random random, int trial) {
        double[][][] color = new double[3][SIZES[trial][0]][SIZES[trial][1]];
        for (double[][] channel : color) {
            for (double[] row : channel) {
                Arrays.setAll(row, x -> random.nextInt(256));
            }
        }
        return color;
    }

    @Override
    public double[][] solve(double[][][] color) {
        return mix(color, RED, GREEN, BLUE);
    }

    @Override
    public List<Mistake<Function<double[][][], double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Gave all channels the same weight",
                        "The eye does not weigh them equally: green looks brighter than blue.",
                        color -> mix(color, 1 / 3.0, 1 / 3.0, 1 / 3.0)),
                mistake(
                        "Added without weights",
                        "The sum of three channels goes up to 765, but gray ends at 255.",
                        color -> mix(color, 1, 1, 1)),
                mistake(
                        "Took the channels in the order blue, green, red",
                        "Here channel 0 is red. Other programs store blue first, so always look it up.",
                        color -> mix(color, /* red= */ BLUE, GREEN, /* blue= */ RED)),
                mistake(
                        "Kept one channel only",
                        "Channel 0 is the red part alone; green and blue are lost.",
                        color -> mix(color, 1, 0, 0)),
                mistake(
                        "Swapped rows and columns",
                        "The first index after the channel is the row: color[c][y][x].",
                        color -> transpose(solve(color))),
                mistake(
                        "Used the column as the first index",
                        "The row comes first: color[c][y][x]. The other way round, the index leaves the image.",
                        GrayFromColor::columnFirst),
                mistake(
                        "Rounded to whole numbers",
                        "Gray may lie between two whole numbers: a cast to int drops the decimals.",
                        color -> truncated(solve(color))));
    }

    @Override
    public String idea() {
        return "Two loops, one over the rows and one over the columns. Inside them, one line adds three products.";
    }

    @Override
    public String takeaway() {
        return "The three weights add up to 1, which is why white stays white.";
    }

    private static double[][] mix(double[][][] color, double red, double green, double blue) {
        double[][] gray = new double[color[0].length][color[0][0].length];
        for (int y = 0; y < gray.length; y++) {
            for (int x = 0; x < gray[y].length; x++) {
                gray[y][x] = red * color[0][y][x] + green * color[1][y][x] + blue * color[2][y][x];
            }
        }
        return gray;
    }

    /** Ends in an exception, as the student's code does. */
    private static double[][] columnFirst(double[][][] color) {
        double[][] gray = new double[color[0].length][color[0][0].length];
        for (int y = 0; y < gray.length; y++) {
            for (int x = 0; x < gray[y].length; x++) {
                gray[y][x] = Elements.at(color[0], x, y);
            }
        }
        return gray;
    }

    private static double[][] transpose(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length; x++) {
                columns[x][y] = rows[y][x];
            }
        }
        return columns;
    }

    private static double[][] truncated(double[][] rows) {
        for (double[] row : rows) {
            Arrays.setAll(row, x -> (int) row[x]);
        }
        return rows;
    }
}
