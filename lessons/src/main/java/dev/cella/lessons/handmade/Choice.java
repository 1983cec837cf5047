package dev.cella.lessons.handmade;

import dev.cella.lessons.draw.Numbers;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that somebody chose by hand.
 *
 * @param features those that depend on it
 * @param what is chosen, such as {@code wavelength}
 * @param value what was chosen
 */
public record Choice(String features, String what, String value) {
    /** Lists the choices of a filter: its kind, and each number in it. */
    static List<Choice> of(ClassicFilter filter) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(filter.name(), "filter", filter.getClass().getSimpleName()));
        for (RecordComponent component : filter.getClass().getRecordComponents()) {
            choices.add(new Choice(filter.name(), component.getName(), written(filter, component)));
        }
        return choices;
    }

    private static String written(ClassicFilter filter, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(filter);
            return value instanceof Number number ? Numbers.brief(number.doubleValue()) : String.valueOf(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // the records of this room are public
        }
    }
}
