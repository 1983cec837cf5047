package dev.cella.lessons.draw.step;

import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.MapShape;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Which steps a film strip shows. Steps have the numbers from 1, as figures and sliders write them. */
public final class KeySteps {
    private KeySteps() {}

    /**
     * Chooses, as far as there is room: the first step, the greatest value, the last step, the least value, the second step,
     * the end of the first row, the beginning of the second; then whatever comes next.
     *
     * @param map with a value per step
     * @param most how many there is room for
     * @return their numbers in order, each once
     */
    static List<Integer> of(INDArray map, int most) {
        double[] values = JavaArrays.values(map);
        Comparator<Integer> byValue = Comparator.comparingDouble(step -> values[step]);
        int greatest = first(values.length, byValue.reversed());
        int least = first(values.length, byValue);
        int width = MapShape.ofBatch(map).width();
        Stream<Integer> wanted = Stream.of(0, greatest, values.length - 1, least, 1, width - 1, width);
        Stream<Integer> all = IntStream.range(0, values.length).boxed();
        return numbers(Stream.concat(wanted, all), values.length, most);
    }

    /** Chooses of steps that fill no map: the first, the second, one in the middle and the last. */
    public static List<Integer> of(int steps) {
        return numbers(Stream.of(0, 1, (steps - 1) / 2, steps - 1), steps, steps);
    }

    /** Returns the first of equal steps. */
    private static int first(int steps, Comparator<Integer> order) {
        return IntStream.range(0, steps).boxed().min(order).orElseThrow();
    }

    private static List<Integer> numbers(Stream<Integer> wanted, int steps, int most) {
        return wanted.filter(step -> step < steps)
                .distinct()
                .limit(most)
                .sorted()
                .map(step -> step + 1)
                .toList();
    }
}
