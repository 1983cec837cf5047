package dev.cella.kernel.magic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The magics by name. Thread-safe. */
final class Magics {
    private final Map<String, Command> byName = new TreeMap<>();

    synchronized void add(Command command) {
        byName.put(command.name(), command);
    }

    synchronized Collection<Command> all() {
        return java.util.List.copyOf(byName.values());
    }

    synchronized Optional<Command> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws MagicException if there is none, with the nearest name */
    Command get(String name) {
        return find(name).orElseThrow(() -> new MagicException("there is no magic " + name + hint(name)));
    }

    private String hint(String wanted) {
        return all().stream()
                .map(Command::name)
                .filter(name -> distance(wanted, name) <= Math.max(2, wanted.length() / 3))
                .min(Comparator.comparingInt(name -> distance(wanted, name)))
                .map(name -> "; did you mean " + name + "?")
                .orElse("; %lsmagic lists those there are");
    }

    /** How many characters must be added, removed or replaced to make {@code a} of {@code b}. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
