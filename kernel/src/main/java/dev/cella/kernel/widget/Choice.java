package dev.cella.kernel.widget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A widget whose value is one of several options. The front end knows them by their labels, and the value by its index.
 *
 * @param <T> the type of the options
 */
public final class Choice<T> extends Control<T> {
    private final AtomicReference<List<T>> options;

    private Choice(WidgetSpec kind, AtomicReference<List<T>> options) {
        super(kind, Trait.choice(options::get));
        this.options = options;
    }

    /** Makes a choice that shows options by their text. */
    static <T> Choice<T> of(WidgetSpec kind, String description, List<T> options) {
        Choice<T> choice = new Choice<>(kind, new AtomicReference<>(List.of()));
        choice.set("description", description);
        choice.set("tooltip", description);
        return choice.options(options);
    }

    /** Returns the present options. */
    public List<T> options() {
        return options.get();
    }

    /**
     * Replaces the options, which are shown by their text. As in ipywidgets, the first of them becomes the value; without
     * options nothing is chosen.
     *
     * @throws IllegalArgumentException if one of them is null
     */
    public Choice<T> options(Collection<? extends T> others) {
        return replace(others.stream().map(String::valueOf).toList(), others);
    }

    /** Replaces the options, which are shown under the keys of {@code labeled}; see {@link #options(Collection)}. */
    public Choice<T> options(Map<String, ? extends T> labeled) {
        return replace(List.copyOf(labeled.keySet()), labeled.values());
    }

    private Choice<T> replace(List<String> labels, Collection<? extends T> values) {
        int gap = new ArrayList<Object>(values).indexOf(null);
        if (gap >= 0) {
            throw new IllegalArgumentException("option " + (gap + 1) + " of " + description()
                    + " is null, and options must be values; try a text such as \"none\"");
        }
        T before = value();
        Object indexBefore = get("index");
        options.set(List.copyOf(values));
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("_options_labels", labels);
        state.put("index", values.isEmpty() ? null : 0);
        change(state);
        if (Objects.equals(indexBefore, get("index")) && !Objects.equals(before, value())) {
            tellAgain("index");
        }
        return this;
    }

    /** {@inheritDoc} Also sets {@code options}, to a list, an array, or a map from labels, and {@code value}. */
    @Override
    @SuppressWarnings("unchecked") // what is no option is found when it is chosen
    public Choice<T> set(String attribute, Object value) {
        if (attribute.equals("value")) {
            value((T) value);
        } else if (!attribute.equals("options")) {
            super.set(attribute, value);
        } else if (value instanceof Map<?, ?> labeled) {
            options((Map<String, T>) labeled);
        } else if (value instanceof Collection<?> list) {
            options((Collection<T>) list);
        } else if (value instanceof Object[] array) {
            options((Collection<T>) Arrays.asList(array));
        } else {
            throw new IllegalArgumentException("options of " + description()
                    + " must be a list, an array, or a map from" + " labels, and are " + value + "; try List.of(…)");
        }
        return this;
    }
}
