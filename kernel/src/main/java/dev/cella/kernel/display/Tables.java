package dev.cella.kernel.display;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Shows values with parts as tables: a record, a map, records or rows in a collection or an array. A plain sequence of
 * numbers or words stays text, which is shorter and just as clear.
 *
 * <p>Tables have no colors of their own, so the front end gives them those of its theme.
 */
final class Tables {
    /** Limits a table to about a page; the rest is counted. */
    static final int MAX_ROWS = 30;

    static final int MAX_COLUMNS = 20;
    private static final int MAX_TEXT = 200;

    private Tables() {}

    /** Shows a record, one row per component. */
    static MimeBundle ofRecord(Record value) {
        List<List<Object>> rows = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            rows.add(Arrays.asList(component.getName(), part(value, component)));
        }
        return bundle(value, List.of("component", "value"), rows, rows.size());
    }

    /** Shows a map, one row per entry. */
    static MimeBundle ofMap(Map<?, ?> map) {
        List<List<Object>> rows = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (rows.size() == MAX_ROWS) {
                break;
            }
            rows.add(Arrays.asList(entry.getKey(), entry.getValue()));
        }
        return bundle(map, List.of("key", "value"), rows, map.size());
    }

    /** Shows a collection or an array, one row per element if the elements have parts. */
    static MimeBundle ofSequence(Object sequence) {
        int size = size(sequence);
        List<Object> elements = first(sequence, MAX_ROWS);
        if (elements.isEmpty() || elements.stream().anyMatch(Objects::isNull)) {
            return MimeBundle.text(PlainText.of(sequence));
        }
        Class<?> type = elements.get(0).getClass();
        if (type.isRecord() && elements.stream().allMatch(element -> element.getClass() == type)) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            List<List<Object>> rows = elements.stream()
                    .map(element -> components.stream()
                            .map(component -> part(element, component))
                            .toList())
                    .toList();
            List<String> names =
                    components.stream().map(RecordComponent::getName).toList();
            return bundle(sequence, names, rows, size);
        }
        if (elements.stream().allMatch(Tables::isSequence)) {
            List<List<Object>> rows = elements.stream()
                    .map(element -> cutRow(element, first(element, MAX_COLUMNS)))
                    .toList();
            return bundle(sequence, List.of(), rows, size);
        }
        return MimeBundle.text(PlainText.of(sequence));
    }

    private static List<Object> cutRow(Object row, List<Object> first) {
        if (size(row) > first.size()) {
            first.add("… " + size(row) + " in all");
        }
        return first;
    }

    private static MimeBundle bundle(Object value, List<String> header, List<List<Object>> rows, int size) {
        if (rows.isEmpty()) {
            return MimeBundle.text(PlainText.of(value));
        }
        StringBuilder html = new StringBuilder("<table>");
        if (!header.isEmpty()) {
            html.append("<thead>");
            row(html, "th", header);
            html.append("</thead>");
        }
        html.append("<tbody>");
        rows.forEach(row -> row(html, "td", row));
        html.append("</tbody></table>");
        if (rows.size() < size) {
            html.append("<p>… ").append(size).append(" rows in all</p>");
        }
        return MimeBundle.text(PlainText.of(value)).with("text/html", html.toString());
    }

    private static void row(StringBuilder html, String tag, List<?> cells) {
        html.append("<tr>");
        for (Object cell : cells) {
            html.append('<').append(tag).append('>').append(escaped(cell));
            html.append("</").append(tag).append('>');
        }
        html.append("</tr>");
    }

    private static String escaped(Object cell) {
        String text = ReadableNumbers.of(cell).orElseGet(() -> PlainText.of(cell));
        String cut = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
        return Markup.escape(cut);
    }

    /** Returns whether a value is a word, a number, a path, or made of parts: nothing that could be an image. */
    static boolean isPlain(Object value) {
        return value == null
                || value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Path
                || value instanceof Map<?, ?>
                || isSequence(value);
    }

    private static boolean isSequence(Object value) {
        return value instanceof Collection<?> || value.getClass().isArray();
    }

    static int size(Object sequence) {
        return sequence instanceof Collection<?> collection ? collection.size() : Array.getLength(sequence);
    }

    /** Returns the first elements of a collection or an array. */
    static List<Object> first(Object sequence, int most) {
        List<Object> elements = new ArrayList<>();
        if (sequence instanceof Collection<?> collection) {
            collection.stream().limit(most).forEach(elements::add);
        } else {
            for (int i = 0; i < Math.min(most, size(sequence)); i++) {
                elements.add(Array.get(sequence, i));
            }
        }
        return elements;
    }

    private static Object part(Object value, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true); // a record can be shown even if it is not public
            return accessor.invoke(value);
        } catch (InvocationTargetException e) {
            return "(failed: " + e.getCause().getClass().getSimpleName() + ")";
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
