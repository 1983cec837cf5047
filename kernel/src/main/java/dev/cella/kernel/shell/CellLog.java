package dev.cella.kernel.shell;

import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.MethodSource;
import dev.cella.kernel.spi.CellVersion;
import dev.cella.kernel.spi.CellVersion.State;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.SnippetEvent;

/**
 * Remembers which version of a cell declared what. A version is forgotten once its cell has run again and its methods
 * are replaced. Thread-safe, because code of a cell may ask.
 */
final class CellLog implements CellVersion.Log {
    /** Limits the versions of front ends that do not identify cells. */
    private static final int MOST = 1000;

    private static final Pattern MAGIC_LINE = Pattern.compile("(?m)^[ \\t]*%.*$");

    private final JShell jshell;
    private final List<Entry> entries = new ArrayList<>();

    CellLog(JShell jshell) {
        this.jshell = jshell;
    }

    private record Declared(MethodSnippet snippet, MethodSource source) {}

    private final class Entry {
        private final String id;
        private final CellSource source;
        private final List<Declared> declared = new ArrayList<>();
        private State state = State.RUNNING;

        /** The methods of its text; null until they are asked for. */
        private List<MethodSource> written;

        Entry(String id, CellSource source) {
            this.id = id;
            this.source = source;
        }

        boolean isInUse() {
            return !methods().isEmpty();
        }

        CellVersion version() {
            return new CellVersion(id, source.name(), source.text(), state, methods(), missing());
        }

        private List<MethodSource> methods() {
            return declared.stream()
                    .filter(one -> jshell.status(one.snippet).isActive())
                    .map(Declared::source)
                    .toList();
        }

        private List<MethodSource> missing() {
            if (state == State.DONE) {
                return List.of();
            }
            if (written == null) { // parsed once, because each check asks for the versions of all cells
                written = MethodSource.in(MAGIC_LINE.matcher(source.text()).replaceAll(""));
            }
            return written.stream()
                    .filter(method -> declared.stream().noneMatch(one -> one.source.replaces(method)))
                    .toList();
        }
    }

    /** Records that a version starts. */
    synchronized void begin(String id, CellSource source) {
        entries.removeIf(old -> !id.isEmpty() && old.id.equals(id) && !old.isInUse());
        entries.add(new Entry(id, source));
        if (entries.size() > MOST) {
            entries.remove(entries.stream()
                    .filter(old -> old.state == State.DONE && !old.isInUse())
                    .findFirst()
                    .orElse(entries.get(0)));
        }
    }

    /** Records what the running version has just declared; outside a version, nothing. */
    synchronized void declared(List<SnippetEvent> events) {
        for (SnippetEvent event : events) {
            if (event.causeSnippet() == null
                    && event.status().isActive()
                    && event.snippet() instanceof MethodSnippet method
                    && isRunning()) {
                MethodSource.in(method.source())
                        .forEach(source -> latest().declared.add(new Declared(method, source)));
            }
        }
    }

    /** Records how the running version ended. */
    synchronized void end(Outcome outcome) {
        latest().state = outcome instanceof Outcome.Done
                ? State.DONE
                : outcome instanceof Outcome.Rejected ? State.NOT_COMPILED : State.STOPPED;
    }

    @Override
    public synchronized List<CellVersion> versions() {
        return entries.stream().map(Entry::version).toList();
    }

    private boolean isRunning() {
        return !entries.isEmpty() && latest().state == State.RUNNING;
    }

    private Entry latest() {
        return entries.get(entries.size() - 1);
    }
}
