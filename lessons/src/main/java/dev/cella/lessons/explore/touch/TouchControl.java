package dev.cella.lessons.explore.touch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A slider or a list over a view, which changes settings of its first operation, or the part of the image that is used. The
 * page answers by itself.
 *
 * @param label in front of it
 * @param tooltip what it counts
 * @param isSlider whether it is a slider; otherwise a list
 * @param names what is shown for each position
 * @param changes for each position, settings as {@link dev.cella.lessons.trace.Operation#data} names them
 * @param chosen the position at first
 */
public record TouchControl(
        String label,
        String tooltip,
        boolean isSlider,
        List<String> names,
        List<Map<String, Object>> changes,
        int chosen) {
    /** Names the part of the image that is used, in {@link #changes}: pixels along a side, from the upper left corner. */
    public static final String SIDE = "side";

    /** Makes a slider from one number to another, with the settings for each of them. */
    public static TouchControl slider(
            String label,
            String tooltip,
            int least,
            int greatest,
            int chosen,
            IntFunction<Map<String, Object>> settings) {
        List<String> names = new ArrayList<>();
        List<Map<String, Object>> changes = new ArrayList<>();
        for (int value = least; value <= greatest; value++) {
            names.add(Integer.toString(value));
            changes.add(settings.apply(value));
        }
        return new TouchControl(label, tooltip, true, names, changes, chosen - least);
    }

    /** Makes a list of choices with the settings for each of them; the first is chosen. */
    public static TouchControl choice(
            String label, String tooltip, List<String> names, List<Map<String, Object>> settings) {
        return new TouchControl(label, tooltip, false, names, settings, 0);
    }

    /** Returns the control as JSON with arrays of numbers. */
    Map<String, Object> json() {
        return Map.of(
                "label", label,
                "tooltip", tooltip,
                "slider", isSlider,
                "names", names,
                "changes", changes.stream().map(TouchControl::change).toList(),
                "chosen", chosen);
    }

    private static Map<String, Object> change(Map<String, Object> settings) {
        if (settings.containsKey(SIDE)) {
            return settings;
        }
        Map<String, Object> change = new LinkedHashMap<>(settings);
        change.put("operation", 0);
        return change;
    }
}
