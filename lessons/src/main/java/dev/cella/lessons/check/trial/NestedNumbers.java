package dev.cella.lessons.check.trial;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.trace.JavaArrays;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Numbers in an array of any depth, given as one number, as nested arrays or lists, or as an {@code INDArray}. */
public final class NestedNumbers {

    private final List<Integer> shape;
    private final double[] values;

    private NestedNumbers(List<Integer> shape, double[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** Returns the length along each axis; empty for one number. */
    public List<Integer> shape() {
        return shape;
    }

    public int count() {
        return values.length;
    }

    /** Returns the n-th number, counted with the last axis fastest. */
    public double at(int n) {
        return values[n];
    }

    public INDArray toArray() {
        return Nd4j.create(values)
                .reshape(shape.stream().mapToLong(Integer::longValue).toArray());
    }

    /** Reads a value; empty if it holds anything but numbers, or rows of different lengths. */
    public static Optional<NestedNumbers> of(Object value) {
        if (value instanceof INDArray array) {
            List<Integer> shape =
                    Arrays.stream(array.shape()).mapToObj(Math::toIntExact).toList();
            return Optional.of(new NestedNumbers(shape, JavaArrays.values(array)));
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

    /** Whether two numbers are equal up to rounding; the tolerance is relative above 1 and absolute below. */
    public static boolean near(double expected, double actual, double tolerance) {
        boolean same = expected == actual || (Double.isNaN(expected) && Double.isNaN(actual));
        return same
                || (Double.isFinite(expected)
                        && Math.abs(expected - actual) <= tolerance * Math.max(1, Math.abs(expected)));
    }

    /** Returns where the numbers of {@code given}, which has the same shape, are not these. */
    List<Integer> wrong(NestedNumbers given, double tolerance) {
        return IntStream.range(0, count())
                .filter(n -> !near(at(n), given.at(n), tolerance))
                .boxed()
                .toList();
    }

    /** Counts the numbers that are infinite or not a number. */
    long broken() {
        return Arrays.stream(values).filter(value -> !Double.isFinite(value)).count();
    }

    /** Whether a value is null, 0, or full of zeros: what a method returns that was not finished. */
    static boolean isNothing(Object value) {
        return value == null
                || of(value)
                        .filter(numbers -> Arrays.stream(numbers.values).allMatch(number -> number == 0))
                        .isPresent();
    }

    /** Names such a value. */
    static String nothing(Object value) {
        return value == null ? "null" : value instanceof Number ? "0" : "an array of zeros";
    }

    /** Returns the index of the n-th value along each axis. */
    int[] place(int n) {
        int[] place = new int[shape.size()];
        int rest = n;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            place[axis] = rest % shape.get(axis);
            rest /= shape.get(axis);
        }
        return place;
    }

    /** Returns the index of the n-th value as Java writes it: {@code [2][0]}. */
    String index(int n) {
        return Arrays.stream(place(n)).mapToObj(index -> "[" + index + "]").collect(Collectors.joining());
    }

    /** Returns the shape as the lessons write it: {@code [3, 28, 28]}; one number has none. */
    public String shapeInWords() {
        return shape.isEmpty()
                ? "one number"
                : shape.size() == 1 ? Numbers.count(shape.get(0), "number") : "shape " + shape;
    }

    /** Returns all numbers in one line. */
    public String inWords() {
        return Arrays.stream(values).mapToObj(NestedNumbers::write).collect(Collectors.joining(", "));
    }

    /** Writes one number: a whole one with all its digits, a fraction with five at most. */
    public static String write(double number) {
        boolean cut = Double.isFinite(number) && number != Math.rint(number);
        return Numbers.exact(
                cut ? new BigDecimal(number).round(new MathContext(5)).doubleValue() : number);
    }
}
