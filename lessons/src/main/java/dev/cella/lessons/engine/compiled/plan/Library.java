package dev.cella.lessons.engine.compiled.plan;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.stream;

/**
 * The library oneDNN with its own API, beside the part of it that ND4J contains. Loaded when a net first trains; not
 * every platform has it.
 */
public final class Library {
    /** oneDNN keeps this many primitives for reuse; a net of the course has about a hundred. */
    private static final int KEPT = 512;

    private static final String SWITCH = "cella.engine";
    private static final String PLAIN = "plain";

    private static String missing;
    private static engine processor;
    private static stream queue;

    private Library() {}

    /** Loads the library if that has not been tried yet, and returns whether it works. */
    public static synchronized boolean works() {
        return whyNot().isEmpty();
    }

    /** Returns why the library is not used; empty if it is. */
    public static synchronized String whyNot() {
        if (PLAIN.equals(System.getProperty(SWITCH))) {
            return "-D" + SWITCH + "=" + PLAIN + " is set";
        }
        if (missing == null) {
            missing = load();
        }
        return missing;
    }

    private static String load() {
        try {
            dnnl.set_primitive_cache_capacity(KEPT);
            processor = new engine(engine.kind.cpu, 0);
            queue = new stream(processor);
            return "";
        } catch (LinkageError | RuntimeException e) {
            return "oneDNN's own library does not load on this machine (" + e + ")";
        }
    }

    /** Returns the version, as {@code 2.5.2}. */
    public static String version() {
        var version = dnnl.version();
        return version.major() + "." + version.minor() + "." + version.patch();
    }

    /** Returns the processor; only if the library {@link #works}. */
    public static engine processor() {
        return processor;
    }

    /** Returns the queue that primitives run in, one after another. */
    public static stream queue() {
        return queue;
    }
}
