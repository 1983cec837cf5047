package dev.cella.lessons.pool;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Maps laid out in one long row, as a dense layer needs them: channel by channel, row by row, left to right.
 *
 * <p>{@code row[(c · H + y) · W + x] = maps[c, y, x]}, {@code [C, H, W] -> [C · H · W]}. Nothing is computed and
 * nothing is lost: {@link #restored} returns the maps. This is the order of DL4J, PyTorch and a Java array {@code
 * [C][H][W]}, last index fastest. Programs that keep channels last, {@code [H, W, C]}, get a different row.
 *
 * @param maps {@code [C, H, W]}
 * @param row {@code [C · H · W]}
 */
public record Flattening(INDArray maps, INDArray row) {

    /**
     * The position in the maps that a number of the row came from.
     *
     * @param channel from 0
     * @param row from 0
     * @param column from 0
     */
    public record Place(int channel, int row, int column) {}

    /**
     * Lays maps out in a row.
     *
     * @param maps {@code [C, H, W]}, or one map {@code [H, W]}
     * @throws IllegalArgumentException if the maps have another shape
     */
    public static Flattening flatten(INDArray maps) {
        INDArray all = maps.rank() == 2 ? maps.reshape(1, maps.size(0), maps.size(1)) : maps;
        if (all.rank() != 3) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(maps.shape())
                    + " does not hold the maps of one image (must be [C, H, W]); try maps.slice(0) for the"
                    + " first image of a batch");
        }
        return new Flattening(
                all, Nd4j.createFromArray(layOut(JavaArrays.matrices(all))).castTo(maps.dataType()));
    }

    /** Describes the layer of a net that lays its input out in a row, {@code [C, H, W] -> [C · H · W]}. */
    public static FlattenSpec flatten() {
        return FlattenSpec.FLATTEN;
    }

    /**
     * Inverts flattening: cuts a row into maps again.
     *
     * @param row {@code [channels · height · width]}
     * @return {@code [channels, height, width]}
     * @throws IllegalArgumentException if the row has a different length
     */
    public static INDArray unflatten(INDArray row, int channels, int height, int width) {
        if (row.length() != (long) channels * height * width) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a row of %d numbers does not fill %d maps of %dx%d (must be %d · %d · %d = %d); try the shape"
                            + " that was flattened",
                    row.length(),
                    channels,
                    height,
                    width,
                    channels,
                    height,
                    width,
                    (long) channels * height * width));
        }
        double[] values = JavaArrays.values(row);
        return Nd4j.createFromArray(cutUp(values, channels, height, width)).castTo(row.dataType());
    }

    static double[] layOut(double[][][] maps) {
        int height = maps[0].length;
        int width = maps[0][0].length;
        double[] row = new double[maps.length * height * width];
        for (int c = 0; c < maps.length; c++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    row[(c * height + y) * width + x] = maps[c][y][x];
                }
            }
        }
        return row;
    }

    static double[][][] cutUp(double[] row, int channels, int height, int width) {
        double[][][] maps = new double[channels][height][width];
        for (int i = 0; i < row.length; i++) {
            maps[i / (height * width)][i / width % height][i % width] = row[i];
        }
        return maps;
    }

    /** Rebuilds the maps from the row alone. */
    public INDArray restored() {
        return unflatten(row, (int) maps.size(0), (int) maps.size(1), (int) maps.size(2));
    }

    /**
     * Returns the position in the row of a value of the maps.
     *
     * @throws IllegalArgumentException if the maps have no such position
     */
    public int index(int channel, int y, int x) {
        if (outside(channel, maps.size(0)) || outside(y, maps.size(1)) || outside(x, maps.size(2))) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "there is no channel %d, row %d, column %d in maps of shape %s (all are numbered from 0); try 0,"
                            + " 0, 0",
                    channel,
                    y,
                    x,
                    Arrays.toString(maps.shape())));
        }
        return (int) ((channel * maps.size(1) + y) * maps.size(2) + x);
    }

    /**
     * Returns the position in the maps that a number of the row came from.
     *
     * @throws IllegalArgumentException if the row has no such number
     */
    public Place place(int index) {
        if (outside(index, row.length())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "there is no number %d in a row of %d (they are numbered from 0 to %d); try 0",
                    index,
                    row.length(),
                    row.length() - 1));
        }
        int height = (int) maps.size(1);
        int width = (int) maps.size(2);
        return new Place(index / (height * width), index / width % height, index % width);
    }

    private static boolean outside(int index, long size) {
        return index < 0 || index >= size;
    }

    /** Returns the shapes in words. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s -> [%d]", Arrays.toString(maps.shape()), row.length());
    }
}
