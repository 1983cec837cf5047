package dev.cella.lessons.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Keeps arrays, which lie outside the Java heap, from filling the machine: past the limit a cell gets an
 * {@link OutOfMemoryError} and can go on once it has let go of arrays, where otherwise the system would kill the kernel.
 *
 * <p>Of JavaCPP's two limits only the one for the memory of the whole process sees ND4J's arrays (the other, {@code
 * maxbytes}, counts none of them). Its default is four times the heap, more than a machine has when the heap is a third of
 * it. The limit is looked at whenever ND4J calls native code, so that many arrays are noticed in time, but a single one
 * larger than all that is left is not.
 */
public final class OffHeapLimit {
    static final String PROPERTY = "org.bytedeco.javacpp.maxphysicalbytes";

    /** Leaves room for JupyterLab and for what the system needs. */
    private static final double SHARE = 0.75;

    private OffHeapLimit() {}

    /**
     * Limits this process to three quarters of the memory that it has: the least of the machine's, the container's and {@code
     * MEM_LIMIT}, which JupyterHub sets for each server.
     *
     * <p>Works only before the first use of ND4J. If the system property {@value #PROPERTY} was set by hand, that choice
     * is kept.
     */
    public static void set() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        set(Math.min(system.getTotalMemorySize(), limitOfHub(System.getenv())));
    }

    /** The bytes that the hub allows; no limit if it does not say, or in words that are no number. */
    static long limitOfHub(Map<String, String> environment) {
        String limit = environment.getOrDefault("MEM_LIMIT", "");
        return limit.matches("[1-9]\\d{0,17}(\\.0)?") ? (long) Double.parseDouble(limit) : Long.MAX_VALUE;
    }

    public static void set(long memoryInBytes) {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, Long.toString((long) (SHARE * memoryInBytes)));
        }
    }
}
