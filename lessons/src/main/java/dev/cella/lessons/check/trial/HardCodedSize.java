package dev.cella.lessons.check.trial;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognizes an answer that works for one size alone, because a number stands in it where a variable belongs. */
final class HardCodedSize {
    private HardCodedSize() {}

    static Optional<Cause> find(List<Trial> trials, Source source, String nameOfInput, double tolerance) {
        List<Trial> right =
                trials.stream().filter(trial -> !trial.isWrong(tolerance)).toList();
        if (right.isEmpty() || right.size() == trials.size()) {
            return Optional.empty();
        }
        return Inputs.sizes(right.get(0).input(), nameOfInput).entrySet().stream()
                .filter(size -> isSuspect(size.getKey(), size.getValue(), trials, right, source, nameOfInput))
                .findFirst()
                .map(size -> cause(
                        size.getKey(), size.getValue(), others(size.getKey(), trials, right, nameOfInput), source));
    }

    /** Whether all right runs have this size, some wrong ones do not, and the code, if known, holds the number. */
    private static boolean isSuspect(
            String key, int size, List<Trial> trials, List<Trial> right, Source source, String nameOfInput) {
        boolean always = right.stream().allMatch(trial -> size(trial, key, nameOfInput) == size);
        boolean exact =
                trials.stream().allMatch(trial -> right.contains(trial) == (size(trial, key, nameOfInput) == size));
        boolean written = source.lineWith(size).isPresent();
        Set<Integer> others = others(key, trials, right, nameOfInput);
        return size > 0 && always && !others.isEmpty() && exact && (written || !source.isKnown());
    }

    private static Set<Integer> others(String key, List<Trial> trials, List<Trial> right, String nameOfInput) {
        Set<Integer> others = new LinkedHashSet<>();
        trials.stream()
                .filter(trial -> !right.contains(trial))
                .map(trial -> size(trial, key, nameOfInput))
                .filter(other -> other != size(right.get(0), key, nameOfInput))
                .forEach(others::add);
        return others;
    }

    private static int size(Trial trial, String key, String nameOfInput) {
        return Inputs.sizes(trial.input(), nameOfInput).getOrDefault(key, -1);
    }

    private static Cause cause(String key, int size, Set<Integer> others, Source source) {
        String line =
                source.lineWith(size).map(text -> " Look at " + text + ".").orElse("");
        return new Cause(
                "Works only where " + key + " is " + size,
                "It is wrong where " + key + " is " + others.iterator().next() + ": is there a " + size
                        + " in your code that should be " + key + "?" + line);
    }
}
