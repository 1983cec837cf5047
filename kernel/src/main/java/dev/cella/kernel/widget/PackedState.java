package dev.cella.kernel.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A state as it travels: JSON, and beside it the bytes that were in it, each with its path. Bytes that were in a list
 * leave null there; those in a map leave nothing.
 *
 * @param state JSON without bytes
 * @param paths for each of the buffers, the keys and indexes that lead to its place
 * @param buffers the bytes
 */
record PackedState(Map<String, Object> state, List<List<Object>> paths, List<byte[]> buffers) {
    /** Takes the bytes out of a state. */
    static PackedState of(Map<String, Object> full) {
        PackedState packed = new PackedState(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        packed.state.putAll(packed.without(full, List.of()));
        return packed;
    }

    /** Puts bytes back to where their paths lead; a path that leads nowhere is left out. */
    static Map<String, Object> unpack(Map<?, ?> state, List<?> paths, List<byte[]> buffers) {
        Map<String, Object> full = new LinkedHashMap<>();
        state.forEach((key, value) -> full.put((String) key, value));
        for (int i = 0; i < Math.min(paths.size(), buffers.size()); i++) {
            if (paths.get(i) instanceof List<?> path && !path.isEmpty()) {
                put(full, path, buffers.get(i));
            }
        }
        return full;
    }

    private Map<String, Object> without(Map<?, ?> map, List<Object> path) {
        Map<String, Object> rest = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            List<Object> place = longer(path, key);
            if (value instanceof byte[] bytes) {
                add(place, bytes);
            } else {
                rest.put((String) key, nested(value, place));
            }
        });
        return rest;
    }

    private Object nested(Object value, List<Object> path) {
        if (value instanceof Map<?, ?> map) {
            return without(map, path);
        }
        if (!(value instanceof List<?> list)) {
            return value;
        }
        List<Object> rest = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<Object> place = longer(path, i);
            if (list.get(i) instanceof byte[] bytes) {
                add(place, bytes);
                rest.add(null);
            } else {
                rest.add(nested(list.get(i), place));
            }
        }
        return rest;
    }

    private void add(List<Object> path, byte[] bytes) {
        paths.add(path);
        buffers.add(bytes);
    }

    private static List<Object> longer(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    @SuppressWarnings("unchecked") // JSON's maps have text as keys, and nobody else holds these maps and lists
    private static void put(Object place, List<?> path, byte[] bytes) {
        Object step = path.get(0);
        List<?> rest = path.subList(1, path.size());
        if (place instanceof Map<?, ?> map && step instanceof String key) {
            if (rest.isEmpty()) {
                ((Map<String, Object>) map).put(key, bytes);
            } else {
                put(map.get(key), rest, bytes);
            }
        } else if (place instanceof List<?> list && step instanceof Long index && index >= 0 && index < list.size()) {
            if (rest.isEmpty()) {
                ((List<Object>) list).set(index.intValue(), bytes);
            } else {
                put(list.get(index.intValue()), rest, bytes);
            }
        }
    }
}
