package dev.cella.kernel.display;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.nio.channels.Channel;

/**
 * Accesses the file descriptors of this process by number, on Unix. Java has no public API for this, so it calls
 * internal methods of the JDK, which {@code jvm.options} opens. Where a JDK lacks them, the constructor throws and
 * changes nothing.
 */
final class Descriptors {
    private final Method duplicate;
    private final Method close;
    private final Method wrap;

    /** @throws ReflectiveOperationException if this JDK lacks these methods or does not open them */
    Descriptors() throws ReflectiveOperationException {
        duplicate = method("sun.nio.fs.UnixNativeDispatcher", "dup");
        close = method("sun.nio.fs.UnixNativeDispatcher", "close");
        wrap = method("sun.nio.ch.IOUtil", "newFD");
    }

    /** Duplicates descriptor {@code number}; the copy gets the lowest free number. */
    int duplicate(int number) throws IOException {
        return (int) call(duplicate, number);
    }

    /** Makes {@code number} a copy of {@code other}; no other thread may open a file meanwhile. */
    void replace(int number, int other) throws IOException {
        call(close, number);
        int lowest = duplicate(other);
        if (lowest != number) {
            call(close, lowest);
            throw new IOException("descriptor " + number + " was not the lowest free descriptor, but " + lowest);
        }
    }

    /** @throws IOException if {@code number} is free */
    void requireOpen(int number) throws IOException {
        call(close, duplicate(number));
    }

    OutputStream output(int number) throws IOException {
        return new FileOutputStream((FileDescriptor) call(wrap, number));
    }

    /** Opens a stream that, unlike a channel, is not closed when a reading thread is interrupted. */
    InputStream input(int number) throws IOException {
        return new FileInputStream((FileDescriptor) call(wrap, number));
    }

    /** Returns the descriptor of one end of a {@link java.nio.channels.Pipe}. */
    int numberOf(Channel endOfPipe) throws IOException {
        try {
            Method number = endOfPipe.getClass().getMethod("getFDVal");
            number.setAccessible(true);
            return (int) number.invoke(endOfPipe);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IOException(e);
        }
    }

    private static Method method(String type, String name) throws ReflectiveOperationException {
        Method method = Class.forName(type).getDeclaredMethod(name, int.class);
        try {
            method.setAccessible(true);
        } catch (RuntimeException e) { // InaccessibleObjectException
            throw new ReflectiveOperationException(e);
        }
        return method;
    }

    private static Object call(Method method, int number) throws IOException {
        try {
            return method.invoke(null, number);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }
}
