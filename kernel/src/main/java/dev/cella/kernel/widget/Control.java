package dev.cella.kernel.widget;

import dev.cella.kernel.display.MimeBundle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * A widget with one value of a Java type.
 *
 * @param <T> the type: {@link Integer} for an IntSlider, {@link Range} for an IntRangeSlider, the type of the options for
 *     a Dropdown
 */
public class Control<T> extends Widget {
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

    /** Returns the present value; null if nothing is chosen. */
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
        AtomicReference<T> last = new AtomicReference<>(value());
        observe(trait.attribute(), change -> {
            T now = value();
            if (!Objects.equals(last.getAndSet(now), now)) {
                observer.accept(now);
            }
        });
        return this;
    }

    /** Returns the text beside the control. */
    public String description() {
        return get("description") instanceof String text ? text : "";
    }

    /** The attribute that holds the value: {@code value}, or {@code index} for one of several options. */
    String attribute() {
        return trait.attribute();
    }

    /** {@inheritDoc} A bound that passes the value takes it along. */
    @Override
    public Control<T> set(String attribute, Object value) {
        super.set(attribute, value);
        return this;
    }

    /**
     * Sets both bounds of a new control, whatever they were.
     *
     * @throws IllegalArgumentException if they leave no value
     */
    Control<T> between(Number min, Number max) {
        new Bounds(min, max).check(description());
        fix("min", min);
        fix("max", max);
        return this;
    }

    /** Takes the value of a control of perhaps another type; a number that has to be whole loses its decimals. */
    void follow(Control<?> other) {
        Object value = other.value();
        try {
            value(trait.from(value));
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("link joins controls whose values are alike, and " + other.description()
                    + " has the value " + value + " where " + description() + " has " + value()
                    + "; try observe, and set the value there");
        }
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

    @Override
    Map<String, Object> settled(String attribute, Object value) {
        Bounds bounds = Bounds.of(this);
        return bounds != null && Bounds.isBound(attribute)
                ? bounds.with(attribute, value, description()).withValue(get(trait.attribute()))
                : super.settled(attribute, value);
    }

    private void checkLimits(Object json) {
        Bounds bounds = Bounds.of(this);
        if (json instanceof Number number && bounds != null && !bounds.contain(number)) {
            throw new IllegalArgumentException("value " + number + " of " + description() + " lies outside of " + bounds
                    + ", where it must be; try a value between, or other limits");
        }
    }
}
