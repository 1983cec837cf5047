package dev.cella.kernel.display;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One run of a cell: where its output goes, and which of its threads end by themselves when interrupted.
 *
 * <p>The kernel enters a cell on the thread that runs it. Threads started there inherit the cell, so their output stays
 * with it even when it comes late. Only workers that later cells hand tasks to follow those cells: see {@link
 * Membership}.
 */
public final class Cell {
    private static final InheritableThreadLocal<Membership> CURRENT = new InheritableThreadLocal<>() {
        @Override
        protected Membership childValue(Membership ofParent) {
            return ofParent == null ? null : ofParent.inherited();
        }
    };

    private final Outlet outlet;
    private final Prompt prompt;
    private volatile Throwable lastError;
    private final Set<Thread> cooperating;
    private final AtomicBoolean interrupted;
    private final Map<Class<?>, Object> attached;

    /** Creates a cell whose output goes to {@code outlet} and whose questions go to {@code prompt}. */
    public Cell(Outlet outlet, Prompt prompt) {
        this(outlet, prompt, ConcurrentHashMap.newKeySet(), new AtomicBoolean(), new ConcurrentHashMap<>());
    }

    private Cell(
            Outlet outlet,
            Prompt prompt,
            Set<Thread> cooperating,
            AtomicBoolean interrupted,
            Map<Class<?>, Object> attached) {
        this.outlet = outlet;
        this.prompt = prompt;
        this.cooperating = cooperating;
        this.interrupted = interrupted;
        this.attached = attached;
    }

    /** Returns this cell with another outlet, for work that runs {@link #during} it. */
    public Cell redirected(Outlet elsewhere) {
        Cell redirected = new Cell(elsewhere, prompt, cooperating, interrupted, attached);
        redirected.lastError = lastError;
        return redirected;
    }

    /** Returns the cell of this thread, or null if it works for none. */
    public static Cell current() {
        Membership membership = CURRENT.get();
        return membership == null ? null : membership.cell();
    }

    /** Returns the cell that this thread worked for when {@code thrown} ended it; null if it worked for none. */
    public static Cell atEnd(Throwable thrown) {
        Membership membership = CURRENT.get();
        return membership == null ? null : membership.cellAtEnd(thrown);
    }

    /** Makes this thread, and the threads it starts from now on, work for this cell. */
    public void enter() {
        CURRENT.set(Membership.entered(this));
    }

    /**
     * Runs work for this cell on this thread. Workers that follow the thread's cell then follow this one.
     *
     * @throws Exception what the work throws
     */
    public void during(Callable<?> work) throws Exception {
        Membership before = CURRENT.get();
        Cell foreground = StandardStreams.foreground();
        boolean isForeground = foreground != null && foreground == current();
        enter();
        if (isForeground) {
            StandardStreams.foreground(this);
        }
        try {
            work.call();
        } finally {
            CURRENT.set(before);
            if (isForeground) {
                StandardStreams.foreground(foreground);
            }
        }
    }

    /** Makes this thread work for no cell. */
    public static void leave() {
        CURRENT.remove();
    }

    /** Attaches something of another room of the kernel, which code of this cell can find by its type. */
    public <T> Cell attach(Class<T> type, T thing) {
        attached.put(type, thing);
        return this;
    }

    /** Returns what was attached under {@code type}. */
    public <T> Optional<T> attached(Class<T> type) {
        return Optional.ofNullable(type.cast(attached.get(type)));
    }

    /** Returns where the output of this cell goes. */
    public Outlet outlet() {
        return outlet;
    }

    /** Prints text to the standard output of this cell. */
    public void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        outlet.write(StandardStream.STDOUT, bytes, 0, bytes.length);
    }

    /** Prints a line of warning to the standard error of this cell. */
    public void warn(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        outlet.write(StandardStream.STDERR, bytes, 0, bytes.length);
    }

    /** Returns what the latest failed cell threw; null if no cell has failed so far. */
    public Throwable lastError() {
        return lastError;
    }

    /** Records what an earlier cell threw. */
    public void lastError(Throwable thrown) {
        lastError = thrown;
    }

    /**
     * Asks the person at the front end for a line.
     *
     * @throws IllegalStateException if the front end cannot ask, or the cell is interrupted
     */
    public String ask(String question, boolean password) {
        return prompt.ask(question, password);
    }

    /**
     * Returns the threads of this cell that currently watch their interrupt flag themselves; thread-safe, and changed
     * by {@code Interrupts.cooperative}.
     */
    public Set<Thread> cooperating() {
        return cooperating;
    }

    /** Records that the user has interrupted this cell; thread-safe. */
    public void interrupt() {
        interrupted.set(true);
    }

    /** Returns whether the user has interrupted this cell. Unlike the flag of a thread, no library can clear this. */
    public boolean isInterrupted() {
        return interrupted.get();
    }

    /**
     * Returns the outlet of this thread's cell, or of the latest cell if it works for none; outside a kernel, the
     * console.
     */
    static Outlet currentOutlet() {
        Cell own = current();
        Cell cell = own == null ? StandardStreams.foreground() : own;
        return cell == null ? ConsoleOutlet.INSTANCE : cell.outlet;
    }
}
