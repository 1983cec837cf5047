package dev.cella.kernel.assist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Caches the most recently used answers, for questions that are asked again and again while somebody types. */
final class LruCache<K, V> {
    private static final int CAPACITY = 32;

    private final Map<K, V> known = new LinkedHashMap<>(CAPACITY, 0.75f, true);
    private final Function<K, V> answer;

    LruCache(Function<K, V> answer) {
        this.answer = answer;
    }

    V of(K question) {
        V value = known.get(question);
        if (value == null) {
            value = answer.apply(question);
            if (known.size() == CAPACITY) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(question, value);
        }
        return value;
    }

    boolean knows(K question) {
        return known.containsKey(question);
    }
}
