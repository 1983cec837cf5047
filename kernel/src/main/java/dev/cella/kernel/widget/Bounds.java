package dev.cella.kernel.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The least and the greatest value of a control. As in ipywidgets, a bound that passes the value takes it along, and one
 * that passes the other bound is refused.
 *
 * @param min the least value in JSON
 * @param max the greatest value in JSON, not less
 */
record Bounds(Number min, Number max) {
    private static final String MIN = "min";
    private static final String MAX = "max";

    /** The bounds of {@code widget}; null if it has none. */
    static Bounds of(Widget widget) {
        return widget.get(MIN) instanceof Number min && widget.get(MAX) instanceof Number max
                ? new Bounds(min, max)
                : null;
    }

    static boolean isBound(String attribute) {
        return attribute.equals(MIN) || attribute.equals(MAX);
    }

    /**
     * These bounds with another {@code attribute}; a whole number if the present one is whole.
     *
     * @throws IllegalArgumentException if it is no such number, or lies beyond the other bound
     */
    Bounds with(String attribute, Object bound, String name) {
        if (!(bound instanceof Number number)) {
            throw new IllegalArgumentException(attribute + " of " + name + " must be a number, and is " + bound);
        }
        Number json = min instanceof Long ? whole(attribute, number, name) : (Number) number.doubleValue();
        Bounds moved = attribute.equals(MIN) ? new Bounds(json, max) : new Bounds(min, json);
        moved.check(name);
        return moved;
    }

    /** @throws IllegalArgumentException if they leave no value */
    void check(String name) {
        if (!(min.doubleValue() <= max.doubleValue())) {
            throw new IllegalArgumentException("the limits of " + name + " would be " + min + " to " + max
                    + ", and min must not exceed max; try to set the other one first");
        }
    }

    boolean contain(Number value) {
        return value.doubleValue() >= min.doubleValue() && value.doubleValue() <= max.doubleValue();
    }

    /** These bounds, and {@code value} within them, as attributes. */
    Map<String, Object> withValue(Object value) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(MIN, min);
        attributes.put(MAX, max);
        attributes.put("value", within(value));
        return attributes;
    }

    private Object within(Object value) {
        if (value instanceof List<?> ends) {
            return ends.stream().map(this::within).toList();
        }
        if (!(value instanceof Number number) || contain(number)) {
            return value;
        }
        return number.doubleValue() < min.doubleValue() ? min : max;
    }

    private static Number whole(String attribute, Number number, String name) {
        if (number.doubleValue() != number.longValue()) {
            throw new IllegalArgumentException(
                    attribute + " of " + name + " must be a whole number, and is " + number + "; try floatSlider");
        }
        return number.longValue();
    }

    @Override
    public String toString() {
        return min + " to " + max;
    }
}
