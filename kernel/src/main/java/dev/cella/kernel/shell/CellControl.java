package dev.cella.kernel.shell;

import dev.cella.kernel.display.PlainText;
import dev.cella.kernel.spi.Call;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import jdk.jshell.execution.LocalExecutionControl;

/**
 * Runs snippets in this JVM. Unlike its superclass, it keeps results and exceptions as objects, runs all snippets on
 * one thread ({@link CellJobs}), and refuses {@code System.exit}.
 *
 * <p>From JDK 20 on, only the superclass can stop a loop: by a flag that compiled cells check and that its {@code
 * invoke} clears. So one call of that {@code invoke} lasts as long as a {@link CellThread}. All methods but {@link
 * #stop} belong to one thread.
 */
final class CellControl extends LocalExecutionControl {
    private final CellJobs jobs;
    private Predicate<Call> forbidden = call -> false;
    private RunTimer timer;
    private Object value;
    private Throwable thrown;
    private Throwable failure;
    private Throwable throwNext;

    /** Creates a control; the class loader of cells becomes the context class loader of the calling thread. */
    CellControl() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader(); // which the superclass has just set
        jobs = new CellJobs(loader, () -> super.invoke(OpenInvocation.HOLD), super::stop);
    }

    /** Returns what runs the snippets of cells, and stops them. */
    CellJobs jobs() {
        return jobs;
    }

    /** Lets calls of these methods fail in all classes from now on. */
    void forbid(Predicate<Call> forbidden) {
        this.forbidden = forbidden;
    }

    /** Times the snippets with {@code timer} from now on; null for none. */
    void measure(RunTimer timer) {
        this.timer = timer;
    }

    /** Makes the next snippet throw this instead of running. */
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

    /** Returns why the last snippet did not reach its end, which JShell does not always report; null if it did. */
    Throwable failure() {
        return thrown == null ? failure : thrown;
    }

    /** Forgets the last snippet, whose result could be large. */
    void forget() {
        value = null;
        thrown = null;
        failure = null;
    }

    /**
     * Runs {@code work} as a snippet of the current cell would run: on the thread of cells, and stoppable.
     *
     * @throws StoppedException if it was stopped
     * @throws InvocationTargetException if it threw
     */
    <T> T call(Callable<T> work) throws Exception {
        clientCodeEnter();
        try {
            return jobs.run(work);
        } finally {
            clientCodeLeave();
        }
    }

    @Override
    public void stop() throws EngineTerminationException, InternalException {
        jobs.stop();
    }

    /** Ends the thread of the cells. */
    @Override
    public void close() {
        jobs.close();
        super.close();
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        ClassBytecodes[] guarded = new ClassBytecodes[classes.length];
        for (int i = 0; i < classes.length; i++) {
            guarded[i] = new ClassBytecodes(classes[i].name(), CallGuard.guard(classes[i].bytecodes(), forbidden));
        }
        super.load(guarded);
    }

    @Override
    public String invoke(String className, String methodName)
            throws RunException, InternalException, EngineTerminationException {
        try {
            return super.invoke(className, methodName);
        } catch (RunException | InternalException | EngineTerminationException e) {
            failure = e;
            throw e;
        }
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
            value = jobs.run(() -> snippet.invoke(null));
        } finally {
            if (watching != null) {
                watching.stop();
            }
        }
        return "";
    }

    /**
     * Returns the text of the value, created on the thread of cells, because {@code toString} may be the user's code.
     */
    @Override
    public String varValue(String className, String varName) throws EngineTerminationException, InternalException {
        try {
            Field field = findClass(className).getDeclaredField(varName);
            field.setAccessible(true);
            return call(() -> PlainText.of(field.get(null)));
        } catch (Exception e) {
            return "(failed: " + e.getClass().getSimpleName() + ")";
        }
    }

    @Override
    protected String throwConvertedInvocationException(Throwable cause) throws RunException, InternalException {
        thrown = cause;
        return super.throwConvertedInvocationException(cause);
    }
}
