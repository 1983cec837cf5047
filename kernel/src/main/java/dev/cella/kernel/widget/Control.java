package dev.cella.kernel.widget;

import dev.cella.kernel.display.MimeBundle;
import java.util.List;
import java.util.function.Function;

/**
 * A widget with one value of a Java type.
 *
 * @param <T> the type: {@link Integer} for an IntSlider, {@link Range} for an IntRangeSlider, the type of the options for
 *     a Dropdown
 */
public final class Control<T> extends Widget {
    private final Trait<T> trait;
    private final Function<T, MimeBundle> picture;

    Control(WidgetSpec kind, Trait<T> trait) {
        this(kind, trait, null);
    }

    /** @param picture the static form of a value; null for its text */
    Control(WidgetSpec kind, Trait<T> trait, Function<T, MimeBundle> picture) {
        super(kind);
        this.trait = trait;
        this.picture = picture;
    }

    /** The value now; null if nothing is chosen. */
    public T value() {
        Object json = get(trait.attribute());
        return json == null ? null : trait.read().apply(json);
    }

    /**
     * Changes the value, here and in the front end.
     *
     * @throws IllegalArgumentException if this widget cannot have it
     */
    public Control<T> value(T value) {
        set(trait.attribute(), trait.write().apply(value));
        return this;
    }

    /** Calls {@code observer} with each new value. */
    public Control<T> observe(Action<T> observer) {
        observe(trait.attribute(), change -> observer.accept(value()));
        return this;
    }

    /** The text beside the control. */
    public String description() {
        return get("description") instanceof String text ? text : "";
    }

    /** Names the options of which the value is one. */
    Control<T> options(List<String> labels) {
        fix("_options_labels", labels);
        return this;
    }

    /** The attribute that holds the value: {@code value}, or {@code index} for one of several options. */
    String attribute() {
        return trait.attribute();
    }

    @Override
    public Control<T> set(String attribute, Object value) {
        super.set(attribute, value);
        return this;
    }

    @Override
    public Control<T> layout(String property, String value) {
        super.layout(property, value);
        return this;
    }

    @Override
    public Control<T> style(String property, String value) {
        super.style(property, value);
        return this;
    }

    @Override
    Object accepted(String attribute, Object value) {
        boolean nothingChosen = value == null && attribute.equals("index");
        if (!attribute.equals(trait.attribute()) || nothingChosen) {
            return value;
        }
        T typed = trait.read().apply(value);
        Object json = trait.write().apply(typed);
        (json instanceof List<?> list ? list : List.of(json)).forEach(this::checkLimits);
        return json;
    }

    @Override
    MimeBundle still() {
        if (picture != null) {
            return picture.apply(value());
        }
        String name = description();
        return MimeBundle.text(name.isEmpty() ? String.valueOf(value()) : name + " = " + value());
    }

    private void checkLimits(Object json) {
        if (json instanceof Number number && get("min") instanceof Number min && get("max") instanceof Number max) {
            if (!(number.doubleValue() >= min.doubleValue() && number.doubleValue() <= max.doubleValue())) {
                throw new IllegalArgumentException("value " + number + " of " + description() + " lies outside of "
                        + min + " to " + max + ", where it must be; try a value between, or other limits");
            }
        }
    }
}
