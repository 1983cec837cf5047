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
 * The file descriptors of this process by their numbers, on Unix. Java has no public way to them, so these are methods of
 * the JDK itself, which {@code jvm.options} opens. Where a JDK lacks them, the constructor says so and changes nothing.
 */
final class Descriptors {
    private final Method duplicate;
    private final Method close;
    private final Method wrap;

    /** @throws ReflectiveOperationException if this JDK has no such methods, or does not open them */
    Descriptors() throws ReflectiveOperationException {
        duplicate = method("sun.nio.fs.UnixNativeDispatcher", "dup");
        close = method("sun.nio.fs.UnixNativeDispatcher", "close");
        wrap = method("sun.nio.ch.IOUtil", "newFD");
    }

    /** Makes another descriptor for what {@code number} stands for: the lowest number that is free. */
    int duplicate(int number) throws IOException {
        return (int) call(duplicate, number);
    }

    /** Lets {@code number} stand for what {@code other} stands for; nobody else may open a file meanwhile. */
    void replace(int number, int other) throws IOException {
        call(close, number);
        int lowest = duplicate(other);
        if (lowest != number) {
            call(close, lowest);
            throw new IOException("descriptor " + number + " was not the lowest that is free, but " + lowest);
        }
    }

    /** @throws IOException if {@code number} is free */
    void requireOpen(int number) throws IOException {
        call(close, duplicate(number));
    }

    OutputStream output(int number) throws IOException {
        return new FileOutputStream((FileDescriptor) call(wrap, number));
    }

    /** Unlike a channel, this is not closed by the interrupt of a thread that reads it. */
    InputStream input(int number) throws IOException {
        return new FileInputStream((FileDescriptor) call(wrap, number));
    }

    /** The descriptor of one end of a {@link java.nio.channels.Pipe}. */
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
