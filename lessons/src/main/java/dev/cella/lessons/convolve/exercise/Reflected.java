package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;

/** A few lines of code: a frame that shows the picture as in a mirror, {@code a b c d} as {@code c b a b c d c b}. */
@Order(lesson = "06", number = 3)
public final class Reflected implements FunctionExercise<Reflected.Input, double[][]> {

    /**
     * A picture, and how thick its frame is to be.
     *
     * @param image {@code [row][column]}
     * @param border pixels on each side, fewer than the picture has
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] image, int border) {}

    /** Wider than high, so that exchanged rows and columns show; two pixels of frame at least, so that their order does. */
    @Override
    public Input input(Random random) {
        double[][] image = new double[4 + random.nextInt(2)][6];
        for (double[] row : image) {
            Arrays.setAll(row, x -> 1 + random.nextInt(99));
        }
        return new Input(image, 2 + random.nextInt(2));
    }

    @Override
    public double[][] solve(Input given) {
        return framed(given, Reflected::mirrored);
    }

    @Override
    public String describe(Input given) {
        return String.format(
                Locale.ROOT,
                "a picture of %d × %d, border %d",
                given.image().length,
                given.image()[0].length,
                given.border());
    }

    @Override
    public List<Mistake<Function<Input, double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Repeated the edge pixel",
                        "The edge pixel is the mirror and stands there once: reflection starts one further in.",
                        given -> framed(
                                given,
                                (place, size) -> place < 0 ? -1 - place : place < size ? place : 2 * size - 1 - place)),
                mistake(
                        "Drew the edge pixel out over the whole frame",
                        "That is another frame, which repeats; a mirror shows the pixels behind the edge in reverse order.",
                        given -> framed(given, (place, size) -> Math.max(0, Math.min(size - 1, place)))),
                mistake(
                        "Left the frame at zero",
                        "The picture is in its place; now each place of the frame gets the pixel that it mirrors.",
                        given -> zeros(given)),
                mistake(
                        "Took the pixels from the other side",
                        "The remainder of a division goes on at the other end, as on a ring; a mirror turns round.",
                        given -> framed(given, Math::floorMod)),
                mistake(
                        "Mirrored at the top and at the left only",
                        "Beyond the last row and the last column there is a frame as well.",
                        given -> towardTheStart(given)),
                mistake(
                        "Left the picture in the upper left corner",
                        "The picture begins border rows and columns further in: place y of the result is row y − border.",
                        given -> cornered(given)),
                mistake(
                        "Reached one pixel too far at the far side",
                        "The last row has the number height − 1: as far as a place lies behind it, so far before it is the pixel.",
                        given -> framed(given, (place, size) -> place < size ? Math.abs(place) : 2 * size - place)));
    }

    @Override
    public String idea() {
        return "Two loops over the result. From each place subtract the border; what is then negative changes its sign, and"
                + " what lies behind the last pixel is counted back from it.";
    }

    @Override
    public String takeaway() {
        return "A mirrored frame has no jump at the border, and so it makes fewer false edges than zeros do.";
    }

    /** The frame by a rule that says which pixel of a side a place shows; places count from the picture's first pixel. */
    private static double[][] framed(Input given, IntBinaryOperator pixel) {
        double[][] image = given.image();
        int border = given.border();
        double[][] result = new double[image.length + 2 * border][image[0].length + 2 * border];
        for (int y = 0; y < result.length; y++) {
            int row = pixel.applyAsInt(y - border, image.length);
            for (int x = 0; x < result[0].length; x++) {
                result[y][x] = Elements.at(image, row, pixel.applyAsInt(x - border, image[0].length));
            }
        }
        return result;
    }

    private static int mirrored(int place, int size) {
        return place < size ? Math.abs(place) : 2 * (size - 1) - place;
    }

    private static double[][] zeros(Input given) {
        return kept(given, (place, size) -> place >= 0 && place < size);
    }

    private static double[][] towardTheStart(Input given) {
        return kept(given, (place, size) -> place < size);
    }

    private interface Rule {
        boolean keeps(int place, int size);
    }

    /** The right frame where a rule keeps both row and column, and 0 elsewhere. */
    private static double[][] kept(Input given, Rule rule) {
        double[][] result = framed(given, Reflected::mirrored);
        for (int y = 0; y < result.length; y++) {
            for (int x = 0; x < result[0].length; x++) {
                boolean row = rule.keeps(y - given.border(), given.image().length);
                boolean column = rule.keeps(x - given.border(), given.image()[0].length);
                result[y][x] = row && column ? result[y][x] : 0;
            }
        }
        return result;
    }

    private static double[][] cornered(Input given) {
        double[][] image = given.image();
        double[][] result = new double[image.length + 2 * given.border()][image[0].length + 2 * given.border()];
        for (int y = 0; y < image.length; y++) {
            System.arraycopy(image[y], 0, result[y], 0, image[y].length);
        }
        return result;
    }
}
