package dev.cella.lessons.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The shape of one example between two layers, channels first and without the batch: a row of numbers {@code [C]}, a
 * sequence {@code [C, T]}, an image {@code [C, H, W]} or a volume {@code [C, D, H, W]}.
 *
 * @param channels C, also the number of values in a row
 * @param sides T, or H and W, or D, H and W; none for a row
 */
public record TensorShape(int channels, List<Integer> sides) {
    private static final List<List<String>> SIDE_NAMES =
            List.of(List.of(), List.of("length"), List.of("height", "width"), List.of("depth", "height", "width"));
    private static final String[] KINDS = {"a row", "a sequence", "an image", "a volume"};

    /** @throws IllegalArgumentException if a number is below 1, or there are more than three sides */
    public TensorShape {
        sides = List.copyOf(sides);
        if (channels < 1 || sides.stream().anyMatch(side -> side < 1) || sides.size() >= KINDS.length) {
            throw new IllegalArgumentException("input" + numbers(channels, sides)
                    + " is not a shape that a net can read (1 to 4 numbers, channels first, each >= 1); try input(1,"
                    + " 28, 28) for gray images of 28x28 pixels");
        }
    }

    /**
     * Describes the input of a net, with which each net begins: {@code input(1, 28, 28)} for gray images, {@code
     * input(784)} for rows, {@code input(12, 180)} for sequences of 180 steps, {@code input(1, 28, 28, 28)} for
     * volumes.
     *
     * @param channels C, or the length of a row
     * @param sides T, or H and W, or D, H and W
     * @throws IllegalArgumentException if a number is below 1, or there are more than three sides
     */
    public static TensorShape input(int channels, int... sides) {
        return new TensorShape(channels, IntStream.of(sides).boxed().toList());
    }

    /** Returns along how many sides a window slides: 0 for a row, 1 for a sequence, 2 for an image, 3 for a volume. */
    public int dimensions() {
        return sides.size();
    }

    /** Returns whether this is a row of numbers, without neighbors. */
    public boolean isRow() {
        return sides.isEmpty();
    }

    /** Returns the number of values of one example: {@code C · D · H · W}. */
    public long values() {
        return sides.stream().mapToLong(Integer::longValue).reduce(channels, Math::multiplyExact);
    }

    /** Returns the same sides with other channels. */
    public TensorShape withChannels(int other) {
        return new TensorShape(other, sides);
    }

    /** Returns the same channels with each side changed. */
    public TensorShape withSides(IntUnaryOperator change) {
        return new TensorShape(channels, sides.stream().map(change::applyAsInt).toList());
    }

    /** Returns the shape of all its values in one row, channel by channel and row by row. */
    public TensorShape flattened() {
        return new TensorShape(Math.toIntExact(values()), List.of());
    }

    /** Describes the sides that are shorter than {@code least}: {@code height must be >= 5}; empty if there is none. */
    public String tooShortFor(int least) {
        return IntStream.range(0, dimensions())
                .filter(side -> sides.get(side) < least)
                .mapToObj(side -> SIDE_NAMES.get(dimensions()).get(side) + " must be >= " + least)
                .collect(Collectors.joining(", "));
    }

    /** Returns the kind and the numbers in words: {@code an image of 1x28x28}. */
    public String inWords() {
        return isRow() ? "a row of " + channels + " numbers" : KINDS[dimensions()] + " of " + this;
    }

    /** Returns only the sides: {@code 28x28}. */
    public String sidesInWords() {
        return sides.stream().map(String::valueOf).collect(Collectors.joining("x"));
    }

    /**
     * Returns the shape in the form that ND4J and {@code plan(net, …)} take, for a batch of {@code examples}: {@code
     * [N, C, H, W]}.
     */
    public long[] batch(int examples) {
        List<Integer> all = new ArrayList<>(List.of(examples, channels));
        all.addAll(sides);
        return all.stream().mapToLong(Integer::longValue).toArray();
    }

    /** Returns {@code 16x14x14}. */
    @Override
    public String toString() {
        return Arrays.stream(batch(1)).skip(1).mapToObj(Long::toString).collect(Collectors.joining("x"));
    }

    private static String numbers(int channels, List<Integer> sides) {
        List<Integer> all = new ArrayList<>(List.of(channels));
        all.addAll(sides);
        return all.toString().replace('[', '(').replace(']', ')');
    }
}
