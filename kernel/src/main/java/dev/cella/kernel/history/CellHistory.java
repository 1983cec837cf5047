package dev.cella.kernel.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Remembers the code that was run, oldest first. One thread uses it; another reads and writes the file, so that no cell
 * waits for it.
 */
public final class CellHistory implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CellHistory.class.getName());
    private static final int PATIENCE_SECONDS = 2;
    private static final int LONGEST_RESULT = 10_000;

    private final Optional<HistoryFile> file;
    private final String name;
    private final Consumer<String> problems;
    private final List<HistoryEntry> own = new ArrayList<>();
    private final Map<Integer, String> results = new HashMap<>();
    private final ExecutorService clerk = Executors.newSingleThreadExecutor(CellHistory::daemon);
    private Future<List<HistoryEntry>> earlier;
    private int session; // of the clerk's thread; 0 before the first entry was written
    private boolean lost; // of the clerk's thread: the file cannot be used

    /**
     * Creates a history.
     *
     * @param place the file that keeps it beyond the session; empty to remember this session only
     * @param problems is told about a file that cannot be read
     */
    public CellHistory(Optional<Path> place, Consumer<String> problems) {
        this.file = place.map(HistoryFile::new);
        this.name = place.map(Path::toString).orElse("");
        this.problems = problems;
    }

    /** Adds code that is about to run. */
    public void add(int number, String code) {
        Future<List<HistoryEntry>> unused = readEarlier(); // before this entry is written
        own.add(new HistoryEntry(0, number, code, null));
        clerk.execute(() -> write(number, code));
    }

    /** Remembers, for this session, the text of a result. */
    public void result(int number, String text) {
        results.put(number, text.length() > LONGEST_RESULT ? text.substring(0, LONGEST_RESULT) : text);
    }

    /** Returns the latest {@code n} entries of all sessions. */
    public List<HistoryEntry> tail(int n) {
        return last(all(), n);
    }

    /**
     * Returns entries of one session.
     *
     * @param wanted the number of the session; 0 for this one, -1 for the one before, and so on
     * @param start the first execution count
     * @param stop the execution count after the last
     */
    public List<HistoryEntry> range(int wanted, int start, int stop) {
        List<HistoryEntry> all = all();
        int present = present();
        int number = wanted > 0 ? wanted : present + wanted;
        return all.stream()
                .filter(entry -> entry.session() == number)
                .filter(entry -> entry.number() >= start && entry.number() < stop)
                .toList();
    }

    /**
     * Returns entries of all sessions whose whole code matches a pattern.
     *
     * @param pattern the pattern, in which {@code *} stands for any text and {@code ?} for any single character
     * @param n the largest number of entries; the latest ones are returned
     * @param unique whether to return only the latest of several entries with the same code
     */
    public List<HistoryEntry> search(String pattern, int n, boolean unique) {
        List<HistoryEntry> found =
                all().stream().filter(entry -> Glob.fits(pattern, entry.code())).toList();
        if (unique) {
            Map<String, HistoryEntry> latest = new LinkedHashMap<>();
            for (HistoryEntry entry : found) {
                latest.remove(entry.code());
                latest.put(entry.code(), entry);
            }
            found = List.copyOf(latest.values());
        }
        return last(found, n);
    }

    /** Waits a moment until everything is written. */
    @Override
    public void close() {
        clerk.shutdown();
        try {
            if (!clerk.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.fine("the history was not written completely");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<HistoryEntry> all() {
        List<HistoryEntry> all = new ArrayList<>(await(readEarlier(), List.of()));
        int present = present();
        for (HistoryEntry entry : own) {
            all.add(new HistoryEntry(present, entry.number(), entry.code(), results.get(entry.number())));
        }
        return all;
    }

    /** Returns the number of this session. */
    private int present() {
        int expected = HistoryFile.next(await(readEarlier(), List.of()));
        return await(submit(() -> session == 0 ? expected : session), expected);
    }

    /** Returns the entries of earlier sessions. */
    private Future<List<HistoryEntry>> readEarlier() {
        if (earlier == null) {
            earlier = submit(() -> {
                try {
                    return file.isPresent() ? file.get().read() : List.of();
                } catch (IOException e) {
                    lost = true;
                    problems.accept("[the history of earlier sessions, " + name + ", cannot be read (" + e.getMessage()
                            + "); this session's history is kept until the kernel ends]");
                    return List.of();
                }
            });
        }
        return earlier;
    }

    private void write(int number, String code) {
        if (file.isEmpty() || lost) {
            return;
        }
        try {
            if (session == 0) {
                session = file.get().begin(number, code);
            } else {
                file.get().append(session, number, code);
            }
        } catch (IOException e) { // a read-only folder is no reason to bother the user
            lost = true;
            LOG.log(Level.FINE, "the history is not saved", e);
        }
    }

    private <T> Future<T> submit(Callable<T> work) {
        return clerk.submit(work);
    }

    private static <T> T await(Future<T> future, T otherwise) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (ExecutionException | TimeoutException e) { // another kernel may hold the lock
            LOG.log(Level.FINE, "the history cannot be read", e);
            return otherwise;
        }
    }

    private static List<HistoryEntry> last(List<HistoryEntry> list, int n) {
        return list.subList(Math.max(0, list.size() - Math.max(0, n)), list.size());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "cella-history");
        thread.setDaemon(true);
        return thread;
    }
}
