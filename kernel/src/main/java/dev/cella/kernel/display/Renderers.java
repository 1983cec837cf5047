package dev.cella.kernel.display;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Chooses how values of each type are shown, by the renderer of the nearest type: first that of the value's own class,
 * then those of its superclasses and interfaces, level by level, and that of {@code Object} last. Thread-safe.
 */
public final class Renderers {
    private static final String ARRAYS = "[]"; // no class has this name

    private final Map<String, Function<Object, MimeBundle>> byTypeName = new ConcurrentHashMap<>();

    /** Renders values of {@code type} and its subtypes with {@code how}; replaces an earlier renderer of this type. */
    public <T> void add(Class<T> type, Function<? super T, MimeBundle> how) {
        addByName(type.getName(), value -> how.apply(type.cast(value)));
    }

    /** Adds a renderer as {@link #add} does, for a type that should not be loaded before a value of it appears. */
    public void addByName(String typeName, Function<Object, MimeBundle> how) {
        byTypeName.put(typeName, how);
    }

    /** Renders arrays with {@code how} if their exact type has no renderer. */
    public void addForArrays(Function<Object, MimeBundle> how) {
        byTypeName.put(ARRAYS, how);
    }

    /** Renders {@code value}. Never throws: if a renderer fails, the text form says so. */
    public MimeBundle render(Object value) {
        if (value instanceof MimeBundle bundle) {
            return bundle;
        }
        Function<Object, MimeBundle> how = value == null ? null : nearest(value.getClass());
        if (how == null) {
            return MimeBundle.text(PlainText.of(value));
        }
        try {
            MimeBundle bundle = how.apply(value);
            return bundle != null ? bundle : MimeBundle.text(PlainText.of(value));
        } catch (ThreadDeath stop) { // the cell is stopped
            throw stop;
        } catch (Exception | Error e) {
            return MimeBundle.text(PlainText.of(value) + "\n(shown as text because its renderer failed: " + e + ")");
        }
    }

    private Function<Object, MimeBundle> nearest(Class<?> start) {
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            Function<Object, MimeBundle> how = byTypeName.get(type.getName());
            if (how != null) {
                return how;
            }
            if (type.isArray() && byTypeName.containsKey(ARRAYS)) {
                return byTypeName.get(ARRAYS);
            }
            if (seen.add(type)) {
                if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
                    open.add(type.getSuperclass());
                }
                open.addAll(Arrays.asList(type.getInterfaces()));
            }
        }
        return byTypeName.get(Object.class.getName());
    }
}
