package dev.cella.kernel.display;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The running of one cell: where its output goes, and which of its threads end by themselves when interrupted.
 *
 * <p>The kernel enters a cell on the thread that runs it; threads started from there inherit it, so what they show
 * stays with their cell even when it comes late. Only workers that are handed tasks by later cells follow those: see
 * {@link Membership}.
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

    /** A cell whose output goes to {@code outlet}, and whose questions are answered by {@code prompt}. */
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

    /** This cell with its output going elsewhere: for work that runs {@link #during} that. */
    public Cell redirected(Outlet elsewhere) {
        Cell redirected = new Cell(elsewhere, prompt, cooperating, interrupted, attached);
        redirected.lastError = lastError;
        return redirected;
    }

    /** The cell of this thread, or null if it works for none. */
    public static Cell current() {
        Membership membership = CURRENT.get();
        return membership == null ? null : membership.cell();
    }

    /** The cell that this thread worked for when it threw {@code thrown}, which has ended it; null if it worked for none. */
    public static Cell atEnd(Throwable thrown) {
        Membership membership = CURRENT.get();
        return membership == null ? null : membership.cellAtEnd(thrown);
    }

    /** Makes this thread, and the threads it starts from now on, work for this cell. */
    public void enter() {
        CURRENT.set(Membership.entered(this));
    }

    /**
     * Runs work for this cell on this thread, and lets workers follow if they follow the cell that the thread works for.
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

    /** Gives the code of this cell something of another room of the kernel to find again by its type. */
    public <T> Cell attach(Class<T> type, T thing) {
        attached.put(type, thing);
        return this;
    }

    /** What was attached under {@code type}. */
    public <T> Optional<T> attached(Class<T> type) {
        return Optional.ofNullable(type.cast(attached.get(type)));
    }

    /** Where the output of this cell goes. */
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

    /** What the latest cell threw that did not end well; null if none did so far. */
    public Throwable lastError() {
        return lastError;
    }

    /** Says what an earlier cell threw. */
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
     * The threads of this cell that watch their interrupt flag themselves now; thread-safe, and changed by
     * {@code Interrupts.cooperative}.
     */
    public Set<Thread> cooperating() {
        return cooperating;
    }

    /** Notes that the user has interrupted this cell; thread-safe. */
    public void interrupt() {
        interrupted.set(true);
    }

    /** Whether the user has interrupted this cell. Unlike the flag of a thread, no library takes this down. */
    public boolean isInterrupted() {
        return interrupted.get();
    }

    /** The outlet of this thread's cell, or of the latest if it works for none; outside a kernel the console. */
    static Outlet currentOutlet() {
        Cell own = current();
        Cell cell = own == null ? StandardStreams.foreground() : own;
        return cell == null ? ConsoleOutlet.INSTANCE : cell.outlet;
    }
}
