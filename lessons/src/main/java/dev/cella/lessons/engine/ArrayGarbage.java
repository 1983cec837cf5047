package dev.cella.lessons.engine;

import org.bytedeco.javacpp.Pointer;

/**
 * Arrays lie outside the heap, and are freed only when their Java objects are collected. The JVM sees small objects and
 * has no reason to collect them, so the process would grow without need.
 */
public final class ArrayGarbage {
    private static final long GROWTH = 64L << 20; // bytes; a collection costs some 0.1 s, so not for less

    private static long afterLast;

    private ArrayGarbage() {}

    /** Collects if the process has grown by 64 MB since the last collection; call it wherever arrays become garbage. */
    public static synchronized void collect() {
        long bytes = Pointer.physicalBytes();
        if (bytes > afterLast + GROWTH) {
            System.gc();
            afterLast = Pointer.physicalBytes();
        } else {
            afterLast = Math.min(afterLast, bytes);
        }
    }
}
