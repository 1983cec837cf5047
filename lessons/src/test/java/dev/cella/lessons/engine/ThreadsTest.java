package dev.cella.lessons.engine;

import static dev.cella.lessons.shape.TensorShape.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.net.classic.LeNet;
import dev.cella.lessons.net.classic.ResNet;
import dev.cella.lessons.net.plan.NetPlan;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
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

    @Test
    void leNetIsSmallAndTheResNetIsNot() {
        long leNet = NetPlan.plan(
                        LeNet.leNet(input(1, 28, 28), 10).updater(new Sgd(0.1)).build(), 1, 28, 28)
                .multiplyAdds();
        long resNet = NetPlan.plan(
                        ResNet.resNet(input(3, 28, 28), 10)
                                .updater(new Sgd(0.1))
                                .build(),
                        3,
                        28,
                        28)
                .multiplyAdds();

        assertTrue(400_000 < leNet && leNet < 450_000 && leNet < Threads.SMALL, Long.toString(leNet));
        assertTrue(Threads.SMALL < resNet && 19_000_000 < resNet && resNet < 22_000_000, Long.toString(resNet));
    }

    private static String threads() {
        return Nd4j.getEnvironment().maxMasterThreads() + " "
                + NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads() + " "
                + Nd4j.factory().blas().getMaxThreads();
    }
}
