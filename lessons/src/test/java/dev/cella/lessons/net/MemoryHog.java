package dev.cella.lessons.net;

import dev.cella.lessons.engine.OffHeapLimit;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A program that creates arrays of 10 MB on a supposedly small machine until it reaches the limit, and then continues.
 */
public final class MemoryHog {
    private static final int MEGABYTES = 1 << 20;

    private MemoryHog() {}

    /** Takes the machine's megabytes as argument. */
    public static void main(String[] arguments) throws InterruptedException {
        OffHeapLimit.set((long) MEGABYTES * Integer.parseInt(arguments[0]));
        List<INDArray> arrays = new ArrayList<>();
        try {
            while (arrays.size() < 300) {
                arrays.add(Nd4j.ones(10 * MEGABYTES / Float.BYTES).addi(1));
            }
            System.out.println("no limit");
        } catch (OutOfMemoryError e) {
            System.out.println("refused: " + e.getMessage());
        }
        arrays.clear();
        for (int i = 0; i < 3000 && Pointer.physicalBytes() > Pointer.maxPhysicalBytes() / 2; i++) {
            System.gc();
            Thread.sleep(20); // JavaCPP frees on a thread of its own, which may have to wait for a processor
        }
        System.out.println("alive: " + Nd4j.ones(1000).sumNumber().intValue());
    }
}
