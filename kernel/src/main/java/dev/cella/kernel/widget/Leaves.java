package dev.cella.kernel.widget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Walks through JSON. */
final class Leaves {
    private Leaves() {}

    /** Returns the same lists and maps with other leaves. */
    static Object replaced(Object json, UnaryOperator<Object> leaf) {
        if (json instanceof Map<?, ?> map) {
            Map<Object, Object> replaced = new LinkedHashMap<>();
            map.forEach((key, value) -> replaced.put(key, replaced(value, leaf)));
            return replaced;
        }
        if (json instanceof Collection<?> list) {
            List<Object> replaced = new ArrayList<>(list.size());
            list.forEach(value -> replaced.add(replaced(value, leaf)));
            return replaced;
        }
        return leaf.apply(json);
    }
}
