package dev.cella.kernel.shell;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/**
 * A call of {@code invoke} of JShell's own control that lasts until it is closed. JShell's stop only works during such
 * a call, and each new call cancels the stop before it.
 */
final class OpenInvocation {
    /** Names the method to invoke, which waits until the invocation is closed. */
    static final Method HOLD = holdMethod();

    /** Carries an invocation to the thread that JShell starts. */
    private static final InheritableThreadLocal<OpenInvocation> CURRENT = new InheritableThreadLocal<>();

    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Makes the call on a background thread, and returns when JShell has begun it. */
    void open(Callable<?> invoke) throws InterruptedException {
        Thread caller = new Thread(() -> call(invoke), "cella-invocation");
        caller.setDaemon(true);
        caller.start();
        opened.await();
    }

    /** Ends the call. */
    void close() {
        closed.countDown();
    }

    private void call(Callable<?> invoke) {
        CURRENT.set(this);
        try {
            invoke.call();
        } catch (Exception stopped) {
            // the call has no result and usually ends by a stop
        } finally {
            opened.countDown();
        }
    }

    /** Waits until the invocation is closed; JShell invokes this. Public for reflection only. */
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
