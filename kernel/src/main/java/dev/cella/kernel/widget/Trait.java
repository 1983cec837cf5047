package dev.cella.kernel.widget;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An attribute with a type: how its JSON is read, and written.
 *
 * @param attribute the name
 * @param read from JSON (whole numbers are {@link Long}, others {@link Double}); throws {@link RuntimeException} for what
 *     is no such value
 * @param write to JSON; throws {@link IllegalArgumentException} for a value that is no choice
 * @param <T> the type in Java
 */
record Trait<T>(String attribute, Function<Object, T> read, Function<T, Object> write) {
    private static final String INDEX = "index";

    static final Trait<Boolean> CHECKED = new Trait<>("value", Boolean.class::cast, value -> value);
    static final Trait<String> TEXT = new Trait<>("value", String.class::cast, value -> value);
    static final Trait<byte[]> BYTES = new Trait<>("value", byte[].class::cast, value -> value);

    static final Trait<Integer> INTEGER = new Trait<>("value", Trait::whole, Integer::longValue);
    static final Trait<Double> NUMBER = new Trait<>("value", json -> ((Number) json).doubleValue(), value -> value);
    static final Trait<Range> RANGE =
            new Trait<>("value", Trait::pair, range -> List.of((long) range.low(), (long) range.high()));

    static final Trait<List<UploadedFile>> FILES = new Trait<>(
            "value",
            json -> ((List<?>) json).stream().map(UploadedFile::read).toList(),
            files -> files.stream().<Object>map(UploadedFile::write).toList());

    /** Makes a trait for one of several options, which JSON knows by its index. */
    static <T> Trait<T> choice(Supplier<List<T>> options) {
        return new Trait<>(INDEX, json -> options.get().get(whole(json)), value -> {
            int index = value == null ? -1 : options.get().indexOf(value);
            if (index < 0) {
                throw new IllegalArgumentException(
                        value + " is none of the options, and only they can be chosen; they" + " are " + options.get());
            }
            return (long) index;
        });
    }

    /**
     * Converts a value of perhaps another type; whole numbers lose their decimals.
     *
     * @throws ClassCastException if it is none
     */
    @SuppressWarnings("unchecked") // writing it finds out
    T from(Object value) {
        T typed = value instanceof Number && !attribute.equals(INDEX) ? read.apply(value) : (T) value;
        Object unused = write.apply(typed);
        return typed;
    }

    private static int whole(Object json) {
        return Math.toIntExact(((Number) json).longValue());
    }

    private static Range pair(Object json) {
        List<?> ends = (List<?>) json;
        return new Range(whole(ends.get(0)), whole(ends.get(1)));
    }
}
