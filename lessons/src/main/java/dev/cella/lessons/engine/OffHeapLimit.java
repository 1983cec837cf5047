package dev.cella.lessons.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Keeps arrays, which live outside the Java heap, from filling the machine. Beyond the limit, a cell gets an {@link
 * OutOfMemoryError} and can continue once it has released arrays; otherwise the system would kill the kernel.
 *
 * <p>Of JavaCPP's two limits, only the one for the memory of the whole process sees ND4J's arrays (the other, {@code
 * maxbytes}, counts none of them). Its default is four times the heap, which is more than the machine has if the heap
 * is a third of it. The limit is checked whenever ND4J calls native code, so many arrays are noticed in time, but not a
 * single one that is larger than all remaining memory.
 */
public final class OffHeapLimit {
    static final String PROPERTY = "org.bytedeco.javacpp.maxphysicalbytes";

    /** Leaves memory for JupyterLab and the system. */
    private static final double SHARE = 0.75;

    private OffHeapLimit() {}

    /**
     * Limits this process to three quarters of its memory, which is the smallest of the machine's, the container's and
     * {@code MEM_LIMIT}, which JupyterHub sets for each server.
     *
     * <p>Works only before the first use of ND4J. If the system property {@value #PROPERTY} was set by hand, that
     * choice is kept.
     */
    public static void set() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        set(Math.min(system.getTotalMemorySize(), limitOfHub(System.getenv())));
    }

    /** Returns the bytes that the hub allows; no limit if {@code MEM_LIMIT} is missing or not a number. */
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
