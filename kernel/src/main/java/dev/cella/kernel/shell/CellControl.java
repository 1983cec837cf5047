package dev.cella.kernel.shell;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.PlainText;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;

/**
 * Runs snippets in this JVM. Unlike its superclass, it keeps results and exceptions as objects, runs each snippet on a
 * thread that belongs to its cell, and refuses {@code System.exit}.
 *
 * <p>The superclass knows how to stop a snippet on each JDK, so its {@code invoke} is kept, but is given
 * {@link #runCurrentJob} to call; the snippet itself runs one thread further down. All methods but {@link #interrupt}
 * and {@link #stop} belong to one thread.
 */
final class CellControl extends LocalExecutionControl {
    /** Takes a job from the shell's thread to the thread that the superclass starts. */
    private static final InheritableThreadLocal<CellJob> HANDED_OVER = new InheritableThreadLocal<>();

    private static final Method RUN_CURRENT_JOB = runCurrentJobMethod();

    private Cell cell;
    private String threadName = "cell";
    private RunTimer timer;
    private Object value;
    private Throwable thrown;
    private Throwable throwNext;
    private volatile CellJob running;

    /** Sets the cell whose snippets run from now on. */
    void enter(Cell cell, String threadName) {
        this.cell = cell;
        this.threadName = threadName;
    }

    /** Lets {@code timer} time the snippets from now on; null for none. */
    void measure(RunTimer timer) {
        this.timer = timer;
    }

    /** Lets the next snippet throw this instead of being run. */
    void throwNext(Throwable throwable) {
        throwNext = throwable;
    }

    /** Returns the result of the last snippet. */
    Object value() {
        return value;
    }

    /** Returns the exception of the last snippet; null if there was none. */
    Throwable thrown() {
        return thrown;
    }

    /** Forgets the last snippet, whose result could be large. */
    void forget() {
        value = null;
        thrown = null;
    }

    /**
     * Runs {@code work} as a snippet of the current cell would run: on a thread of the cell, and stoppable.
     *
     * @throws StoppedException if it was stopped
     * @throws InvocationTargetException if it threw
     */
    <T> T call(Callable<T> work) throws Exception {
        clientCodeEnter();
        try {
            return onCellThread(work);
        } finally {
            clientCodeLeave();
        }
    }

    /** Sets the interrupt flag of the running snippet's threads, as far as the kernel knows them. */
    void interrupt() {
        CellJob job = running;
        if (job != null) {
            job.interrupt();
        }
    }

    /** The snippet that runs now, or null. */
    CellJob running() {
        return running;
    }

    @Override
    public void stop() throws EngineTerminationException, InternalException {
        CellJob job = running;
        super.stop();
        if (job != null) {
            job.stopping();
        }
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        ClassBytecodes[] guarded = new ClassBytecodes[classes.length];
        for (int i = 0; i < classes.length; i++) {
            guarded[i] = new ClassBytecodes(classes[i].name(), ExitGuard.guard(classes[i].bytecodes()));
        }
        super.load(guarded);
    }

    /** Keeps the value as an object. JShell gets an empty text, so it does not turn a large array into a long one. */
    @Override
    protected String invoke(Method snippet) throws Exception {
        forget();
        if (throwNext != null) {
            Throwable replacement = throwNext;
            throwNext = null;
            throw new InvocationTargetException(replacement);
        }
        RunTimer watching = timer;
        if (watching != null) {
            watching.start();
        }
        try {
            value = onCellThread(() -> snippet.invoke(null));
        } finally {
            if (watching != null) {
                watching.stop();
            }
        }
        return "";
    }

    /** The text of the value, made on a thread of the cell, because {@code toString} may be the user's code. */
    @Override
    public String varValue(String className, String varName) throws EngineTerminationException, InternalException {
        try {
            Field field = findClass(className).getDeclaredField(varName);
            field.setAccessible(true);
            return call(() -> PlainText.of(field.get(null)));
        } catch (Exception e) {
            return "(not known: " + e.getClass().getSimpleName() + ")";
        }
    }

    @Override
    protected String throwConvertedInvocationException(Throwable cause) throws RunException, InternalException {
        thrown = cause;
        return super.throwConvertedInvocationException(cause);
    }

    private <T> T onCellThread(Callable<T> work) throws Exception {
        CellJob job = new CellJob(work, cell, threadName);
        HANDED_OVER.set(job);
        running = job;
        try {
            super.invoke(RUN_CURRENT_JOB);
        } finally {
            job.awaitEnd();
            running = null;
            HANDED_OVER.remove();
        }
        if (job.stopped()) {
            throw new ExecutionControl.StoppedException();
        }
        @SuppressWarnings("unchecked") // the job ran this very work
        T result = (T) job.result();
        return result;
    }

    /** The method that the superclass invokes. Public for reflection only. */
    public static void runCurrentJob() {
        CellJob job = HANDED_OVER.get();
        HANDED_OVER.remove();
        job.runToTheEnd();
    }

    private static Method runCurrentJobMethod() {
        try {
            Method method = CellControl.class.getMethod("runCurrentJob");
            method.setAccessible(true); // the class itself is not public
            return method;
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
