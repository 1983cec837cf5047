package dev.cella.lessons.dense.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.dense.PixelOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A few lines of code: a permutation undone. */
@Order(lesson = "03", number = 3)
@Answer("double[] backInOrder(double[] shuffled, int[] from)")
public final class BackInOrder extends FunctionExercise<BackInOrder.Input, double[]> {

    /**
     * A shuffled row of pixels, and how it came about.
     *
     * @param shuffled the row: {@code shuffled[i] = image[from[i]]}
     * @param from the order
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[] shuffled, int[] from) {}

    private static final int[] SIZES = {4, 6, 5, 7};

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Pixels that differ, in an order that is not its own inverse. */
    @Override
    public Input input(Random random, int trial) {
        int size = SIZES[trial];
        PixelOrder order = PixelOrder.shuffledPixels(size, random.nextLong());
        while (Arrays.equals(order.from(), order.inverse().from())) {
            order = PixelOrder.shuffledPixels(size, random.nextLong());
        }
        int[] from = order.from();
        double[] pixels = IntStream.range(0, size)
                .mapToDouble(i -> 10 + 20 * i + random.nextInt(10))
                .toArray();
        double[] mixed = Arrays.stream(
                        PixelOrder.shuffledPixels(size, random.nextLong()).from())
                .mapToDouble(i -> pixels[i])
                .toArray();
        return new Input(Arrays.stream(from).mapToDouble(i -> mixed[i]).toArray(), from);
    }

    @Override
    public double[] solve(Input given) {
        double[] image = new double[given.from().length];
        for (int i = 0; i < image.length; i++) {
            image[given.from()[i]] = given.shuffled()[i];
        }
        return image;
    }

    @Override
    public List<Mistake<Function<Input, double[]>>> mistakes() {
        return List.of(
                mistake(
                        "Shuffled once more",
                        "That applies the order a second time. Undoing means to write to from[i], not to read from it.",
                        given -> Arrays.stream(given.from())
                                .mapToDouble(i -> given.shuffled()[i])
                                .toArray()),
                mistake(
                        "Returned the shuffled row",
                        "This is the row as it was given. Where does each of its pixels belong?",
                        given -> given.shuffled().clone()),
                mistake(
                        "Sorted by brightness",
                        "The order of the pixels is in from; how bright they are says nothing about it.",
                        given -> Arrays.stream(given.shuffled()).sorted().toArray()),
                mistake(
                        "Reversed the row",
                        "Undoing a permutation is not reading it backward: from says where each pixel came from.",
                        given -> IntStream.range(0, given.from().length)
                                .mapToDouble(i -> given.shuffled()[given.from().length - 1 - i])
                                .toArray()),
                mistake(
                        "Returned the indices",
                        "from holds positions. What goes there are the pixels of shuffled.",
                        given -> Arrays.stream(given.from()).asDoubleStream().toArray()));
    }

    @Override
    public String idea() {
        return "shuffled[i] came from the position from[i] of the image. Put it back there.";
    }

    @Override
    public String takeaway() {
        return "If you know the order, nothing is lost. A net would have to find the order out.";
    }
}
