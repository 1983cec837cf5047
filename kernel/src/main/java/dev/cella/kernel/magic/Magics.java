package dev.cella.kernel.magic;

import dev.cella.kernel.assist.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds magics by name. Thread-safe. */
final class Magics {
    private final Map<String, Command> byName = new TreeMap<>();

    synchronized void add(Command command) {
        byName.put(command.name(), command);
    }

    synchronized Collection<Command> all() {
        return List.copyOf(byName.values());
    }

    synchronized Optional<Command> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws MagicException if there is no such magic; the message suggests the nearest name */
    Command get(String name) {
        return find(name).orElseThrow(() -> new MagicException("there is no magic " + name + hint(name)));
    }

    private String hint(String wanted) {
        List<String> names = all().stream().map(Command::name).toList();
        return Nearest.to(wanted, names)
                .map(name -> "; did you mean " + name + "?")
                .orElse("; %lsmagic lists all magics");
    }
}
