package dev.cella.kernel.assist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers the last few answers to questions that are asked again and again while somebody types. */
final class Recent<K, V> {
    private static final int KEPT = 32;

    private final Map<K, V> known = new LinkedHashMap<>();
    private final Function<K, V> answer;

    Recent(Function<K, V> answer) {
        this.answer = answer;
    }

    V of(K question) {
        V value = known.get(question);
        if (value == null) {
            value = answer.apply(question);
            if (known.size() == KEPT) {
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
