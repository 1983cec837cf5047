package dev.cella.lessons.check.trial;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Takes an input apart: what a method was given, its sizes, and how Java writes it. */
public final class Inputs {
    /** What an input is called that is no record. */
    static final String INPUT = "input";

    private static final int MOST_WRITTEN = 24;

    private Inputs() {}

    /** Returns the components of a record by name, or the input itself. */
    public static Map<String, Object> parts(Object input) {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (input instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                parts.put(component.getName(), value(component, record));
            }
        } else if (input != null) {
            parts.put(INPUT, input);
        }
        return parts;
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** Returns all whole numbers that a program could have hard-coded, as Java writes them: {@code kernel[0].length}. */
    static Map<String, Integer> sizes(Object input, String nameOfInput) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        parts(input).forEach((name, value) -> {
            String called = name.equals(INPUT) ? nameOfInput : name;
            if (value instanceof Integer number) {
                sizes.put(called, number);
            }
            String index = "";
            for (Object array = value; array != null && array.getClass().isArray(); index += "[0]") {
                sizes.put(called + index + ".length", Array.getLength(array));
                array = Array.getLength(array) == 0 ? null : Array.get(array, 0);
            }
        });
        return sizes;
    }

    /** Writes an input as Java does, so that it can be copied to a cell; a large array by its size only. */
    public static String inWords(Object input, String nameOfInput) {
        List<String> words = new ArrayList<>();
        parts(input).forEach((name, value) -> {
            String text = inWords(value);
            if (!text.isEmpty()) {
                words.add((name.equals(INPUT) ? nameOfInput : name) + " = " + text);
            }
        });
        return String.join(", ", words);
    }

    private static String inWords(Object value) {
        if (value instanceof INDArray array) {
            return "an array of shape " + NestedNumbers.of(array).orElseThrow().shape();
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        return NestedNumbers.of(value)
                .map(numbers -> numbers.count() > MOST_WRITTEN ? bySize(numbers.shape()) : java(value))
                .orElse("");
    }

    private static String bySize(List<Integer> shape) {
        return "an array of " + shape.stream().map(String::valueOf).collect(Collectors.joining(" × ")) + " numbers";
    }

    private static String java(Object value) {
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> java(Array.get(value, i)))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof Number number
                ? NestedNumbers.write(number.doubleValue()).replace('−', '-')
                : "" + value;
    }
}
