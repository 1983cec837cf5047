package dev.cella.lessons.check;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Numbers in a box of any depth, whatever they were handed in as: one number, nested arrays or lists, an
 * {@code INDArray}.
 */
final class NestedNumbers {

    private final List<Integer> shape;
    private final double[] values;

    private NestedNumbers(List<Integer> shape, double[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** Length along each axis; empty for one number. */
    List<Integer> shape() {
        return shape;
    }

    int count() {
        return values.length;
    }

    /** The n-th number, last axis fastest. */
    double at(int n) {
        return values[n];
    }

    INDArray toArray() {
        return Nd4j.create(values)
                .reshape(shape.stream().mapToLong(Integer::longValue).toArray());
    }

    /** Reads a value, or nothing when it holds something else than numbers or is ragged. */
    static Optional<NestedNumbers> of(Object value) {
        if (value instanceof INDArray array) {
            List<Integer> shape =
                    Arrays.stream(array.shape()).mapToObj(Math::toIntExact).toList();
            return Optional.of(new NestedNumbers(shape, array.dup('c').data().asDouble()));
        }
        if (value instanceof Number number) {
            return Optional.of(new NestedNumbers(List.of(), new double[] {number.doubleValue()}));
        }
        if (value instanceof List<?> list) {
            return of(list.toArray());
        }
        return value != null && value.getClass().isArray() ? ofArray(value) : Optional.empty();
    }

    private static Optional<NestedNumbers> ofArray(Object array) {
        List<NestedNumbers> parts = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            Optional<NestedNumbers> part = of(Array.get(array, i));
            if (part.isEmpty() || !part.get().shape.equals(parts.isEmpty() ? part.get().shape : parts.get(0).shape)) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        List<Integer> shape = new ArrayList<>(List.of(parts.size()));
        parts.stream().findFirst().ifPresent(part -> shape.addAll(part.shape));
        double[] values = parts.stream()
                .flatMapToDouble(part -> Arrays.stream(part.values))
                .toArray();
        return Optional.of(new NestedNumbers(shape, values));
    }

    /** Whether two numbers are equal but for rounding; the tolerance is relative above 1 and absolute below. */
    static boolean near(double expected, double actual, double tolerance) {
        return expected == actual || Math.abs(expected - actual) <= tolerance * Math.max(1, Math.abs(expected));
    }

    /** How many numbers are infinite or not a number. */
    long broken() {
        return Arrays.stream(values).filter(value -> !Double.isFinite(value)).count();
    }

    /** The place of the n-th value as it is written in Java: {@code [2][0]}. */
    String index(int n) {
        StringBuilder text = new StringBuilder();
        int rest = n;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            text.insert(0, "[" + rest % shape.get(axis) + "]");
            rest /= shape.get(axis);
        }
        return text.toString();
    }

    /** The shape as it is written in the lessons: {@code [3, 28, 28]}; one number has none. */
    String shapeInWords() {
        return shape.isEmpty() ? "one number" : shape.size() == 1 ? shape.get(0) + " numbers" : "shape " + shape;
    }

    /** All numbers in one line. */
    String inWords() {
        return Arrays.stream(values).mapToObj(NestedNumbers::write).collect(Collectors.joining(", "));
    }

    /** One number as a person would write it: five digits at most and no {@code .0}. */
    static String write(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e9) {
            return Long.toString(Math.round(number));
        }
        String text = new BigDecimal(number)
                .round(new MathContext(5))
                .stripTrailingZeros()
                .toString();
        return text.replace("E+", "E");
    }
}
