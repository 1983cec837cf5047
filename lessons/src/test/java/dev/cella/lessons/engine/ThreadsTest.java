package dev.cella.lessons.engine;

import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
    void a_small_net_has_one_thread_until_it_has_trained() throws Exception {
        String before = threads();

        assertThat(Threads.suiting(Threads.SMALL - 1, ThreadsTest::threads)).isEqualTo("1 1 1");
        assertThat(threads()).isEqualTo(before);
    }

    @Test
    void work_that_fails_gives_them_back() {
        String before = threads();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Threads.suiting(0, () -> {
                    throw new IOException();
                }));
        assertThat(threads()).isEqualTo(before);
    }

    @Test
    void a_large_net_keeps_them_all() throws Exception {
        assertThat(Threads.suiting(Threads.SMALL, ThreadsTest::threads)).isEqualTo(threads());
    }

    @Test
    void le_net_is_small_and_the_res_net_is_not() {
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

        assertThat(400_000 < leNet && leNet < 450_000 && leNet < Threads.SMALL)
                .as(Long.toString(leNet))
                .isTrue();
        assertThat(Threads.SMALL < resNet && 19_000_000 < resNet && resNet < 22_000_000)
                .as(Long.toString(resNet))
                .isTrue();
    }

    private static String threads() {
        return Nd4j.getEnvironment().maxMasterThreads() + " "
                + NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads() + " "
                + Nd4j.factory().blas().getMaxThreads();
    }
}
