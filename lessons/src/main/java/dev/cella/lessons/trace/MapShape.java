package dev.cella.lessons.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The shape of a map, and the order of its values: channel by channel, row by row, left to right, numbered from 0.
 *
 * @param channels 1 for a map {@code [H, W]}
 * @param height rows of each channel
 * @param width columns of each channel
 */
public record MapShape(int channels, int height, int width) {
    /**
     * Reads the shape of a map.
     *
     * @param map {@code [H, W]} or {@code [C, H, W]}
     * @throws IllegalArgumentException if the map has another shape
     */
    public static MapShape of(INDArray map) {
        if (map.rank() != 2 && map.rank() != 3) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(map.shape())
                    + " cannot be followed value by value (must be [H, W] or [C, H, W]); try images.slice(0)"
                    + " for the first image of a batch");
        }
        return new MapShape(map.rank() == 2 ? 1 : (int) map.size(0), (int) map.size(-2), (int) map.size(-1));
    }

    /**
     * Reads the shape of a map, or of a batch, whose samples count as further channels.
     *
     * @param maps {@code [H, W]}, {@code [C, H, W]} or {@code [N, C, H, W]}
     * @throws IllegalArgumentException if it has another shape
     */
    public static MapShape ofBatch(INDArray maps) {
        return maps.rank() == 4
                ? new MapShape((int) (maps.size(0) * maps.size(1)), (int) maps.size(2), (int) maps.size(3))
                : of(maps);
    }

    /** Returns how many values there are: {@code C · H · W}. */
    public int values() {
        return channels * height * width;
    }

    /** Returns the channel of a value. */
    public int channel(int index) {
        return index / (height * width);
    }

    /** Returns the row of a value. */
    public int row(int index) {
        return index / width % height;
    }

    /** Returns the column of a value. */
    public int column(int index) {
        return index % width;
    }

    /**
     * Returns the number of a value: {@code (channel · H + row) · W + column}.
     *
     * @param position row and column; with several channels the channel comes first
     * @throws IllegalArgumentException if there is no such position
     */
    public int index(int... position) {
        int given = position.length;
        boolean complete = given == 3 || (given == 2 && channels == 1);
        int channel = given == 3 ? position[0] : 0;
        if (!complete
                || outside(channel, channels)
                || outside(position[given - 2], height)
                || outside(position[given - 1], width)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "there is no step at %s (the map has %s%d rows and %d columns, all numbered from 0); try %s",
                    given <= 3 ? named(position) : Arrays.toString(position),
                    channels == 1 ? "" : channels + " channels of ",
                    height,
                    width,
                    words(0)));
        }
        return (channel * height + position[given - 2]) * width + position[given - 1];
    }

    /** Returns the position of a value in words: {@code row 5, column 18}. */
    public String words(int index) {
        String channel = channels == 1 ? "" : "channel " + channel(index) + ", ";
        return channel + "row " + row(index) + ", column " + column(index);
    }

    /** Describes the last channel, row and column. */
    private static String named(int... position) {
        List<String> names = List.of("channel ", "row ", "column ");
        return IntStream.range(0, position.length)
                .mapToObj(i -> names.get(names.size() - position.length + i) + position[i])
                .collect(Collectors.joining(", "));
    }

    private static boolean outside(int index, int size) {
        return index < 0 || index >= size;
    }
}
