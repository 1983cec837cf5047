package dev.cella.kernel.shell;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/**
 * A call of {@code invoke} of JShell's own control that goes on until it is closed. JShell's stop only works while such a
 * call lasts, and each call takes back the stop before it.
 */
final class OpenInvocation {
    /** The method to invoke, which waits until the invocation is closed. */
    static final Method HOLD = holdMethod();

    /** Takes an invocation to the thread that JShell starts. */
    private static final InheritableThreadLocal<OpenInvocation> CURRENT = new InheritableThreadLocal<>();

    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Makes the call on a thread in the background, and returns when JShell has begun it. */
    void open(Callable<?> invoke) throws InterruptedException {
        Thread caller = new Thread(() -> call(invoke), "cella-invocation");
        caller.setDaemon(true);
        caller.start();
        opened.await();
    }

    /** Lets the call end. */
    void close() {
        closed.countDown();
    }

    private void call(Callable<?> invoke) {
        CURRENT.set(this);
        try {
            invoke.call();
        } catch (Exception stopped) {
            // the call has no result, and a stop is how it ends as a rule
        } finally {
            opened.countDown();
        }
    }

    /** What JShell invokes. Public for reflection only. */
    public static void hold() throws InterruptedException {
        OpenInvocation own = CURRENT.get();
        own.opened.countDown();
        own.closed.await();
    }

    private static Method holdMethod() {
        try {
            Method method = OpenInvocation.class.getMethod("hold");
            method.setAccessible(true); // the class itself is not public
            return method;
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
