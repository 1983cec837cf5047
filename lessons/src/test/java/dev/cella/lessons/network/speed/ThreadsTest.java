package dev.cella.lessons.network.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

class ThreadsTest {
    @Test
    void aSmallNetHasOneThreadUntilItHasTrained() throws Exception {
        String before = threads();

        assertEquals("1 1 1", Threads.suiting(Threads.SMALL - 1, ThreadsTest::threads));
        assertEquals(before, threads());
    }

    @Test
    void workThatFailsGivesThemBack() {
        String before = threads();

        assertThrows(
                IOException.class,
                () -> Threads.suiting(0, () -> {
                    throw new IOException();
                }));
        assertEquals(before, threads());
    }

    @Test
    void aLargeNetKeepsThemAll() throws Exception {
        assertEquals(threads(), Threads.suiting(Threads.SMALL, ThreadsTest::threads));
    }

    private static String threads() {
        return Nd4j.getEnvironment().maxMasterThreads() + " "
                + NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads() + " "
                + Nd4j.factory().blas().getMaxThreads();
    }
}
