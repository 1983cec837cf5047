package dev.cella.kernel.display;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes any value as text: arrays, collections and maps element by element, cut with a count, and everything else by
 * its {@code toString}.
 */
public final class PlainText {
    private static final int MAX_ELEMENTS = 100;
    private static final int MAX_DEPTH = 8;
    private static final int MAX_LENGTH = 20_000;

    /** Starts the names of classes declared in cells, which is an implementation detail of JShell. */
    private static final Pattern SHELL_PREFIX = Pattern.compile("REPL\\.\\$JShell\\$\\d+[A-Z]*[.$]");

    private final StringBuilder out = new StringBuilder();

    private PlainText() {}

    /**
     * Returns the text of {@code value}. Never throws: an element whose {@code toString} fails is replaced by its class
     * name.
     */
    public static String of(Object value) {
        PlainText text = new PlainText();
        text.append(value, 0);
        return withoutShellNames(text.out.toString());
    }

    /** Returns {@code text} with the names of classes and variables as the user wrote them. */
    public static String withoutShellNames(String text) {
        return text.contains("REPL.$JShell$") ? SHELL_PREFIX.matcher(text).replaceAll("") : text;
    }

    private void append(Object value, int depth) {
        try {
            if (value != null && value.getClass().isArray()) {
                sequence(new ArrayElements(value), Array.getLength(value), depth);
            } else if (value instanceof Collection<?> collection) {
                sequence(collection.iterator(), collection.size(), depth);
            } else if (value instanceof Map<?, ?> map) {
                entries(map, depth);
            } else {
                cut(String.valueOf(value));
            }
        } catch (ThreadDeath stop) { // the cell is stopped
            throw stop;
        } catch (RuntimeException | Error e) {
            String problem = e.getClass().getSimpleName();
            cut(value.getClass().getSimpleName() + " (its toString failed: " + problem + ")");
        }
    }

    private void sequence(Iterator<?> elements, int size, int depth) {
        out.append('[');
        for (int i = 0; i < size && elements.hasNext(); i++) {
            if (i == MAX_ELEMENTS || full(depth)) {
                remark(size);
                break;
            }
            out.append(i == 0 ? "" : ", ");
            append(elements.next(), depth + 1);
        }
        out.append(']');
    }

    private void entries(Map<?, ?> map, int depth) {
        out.append('{');
        int shown = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (shown == MAX_ELEMENTS || full(depth)) {
                remark(map.size());
                break;
            }
            out.append(shown++ == 0 ? "" : ", ");
            append(entry.getKey(), depth + 1);
            out.append('=');
            append(entry.getValue(), depth + 1);
        }
        out.append('}');
    }

    private boolean full(int depth) {
        return depth > MAX_DEPTH || out.length() > MAX_LENGTH;
    }

    private void remark(int size) {
        out.append(", … ").append(size).append(" in all");
    }

    private void cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            out.append(text);
        } else {
            out.append(text, 0, MAX_LENGTH).append("… ").append(text.length()).append(" characters in all");
        }
    }

    private static final class ArrayElements implements Iterator<Object> {
        private final Object array;
        private int next;

        ArrayElements(Object array) {
            this.array = array;
        }

        @Override
        public boolean hasNext() {
            return next < Array.getLength(array);
        }

        @Override
        public Object next() {
            return Array.get(array, next++);
        }
    }
}
