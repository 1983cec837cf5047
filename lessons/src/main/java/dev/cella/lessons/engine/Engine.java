package dev.cella.lessons.engine;

import dev.cella.lessons.engine.compiled.CompiledNet;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * What computes when a net trains, as one line of text.
 *
 * @param text for people
 */
public record Engine(String text) {

    /**
     * Tells what trains nets on this machine: oneDNN with primitives that a training creates once and keeps, or ND4J's own
     * operations where that library is missing.
     *
     * <pre>{@code
     * engine()      // oneDNN 2.5.2 trains nets, on 2 threads
     * }</pre>
     */
    public static Engine engine() {
        int threads = NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads();
        String on = ", on " + threads + (threads == 1 ? " thread" : " threads") + " (one for small nets)";
        String missing = CompiledNet.whyMissing();
        return new Engine(
                missing.isEmpty()
                        ? "oneDNN " + CompiledNet.version() + " trains nets" + on
                        : "ND4J's own operations train nets" + on + ": " + missing);
    }

    @Override
    public String toString() {
        return text;
    }
}
