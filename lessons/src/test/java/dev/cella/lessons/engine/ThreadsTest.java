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
    void a_small_step_has_one_thread_and_a_large_one_has_all() throws Exception {
        int all = Runtime.getRuntime().availableProcessors();
        String before = threads();

        assertThat(Threads.suiting(Threads.LARGE - 1, ThreadsTest::threads)).isEqualTo("1 1 1");
        assertThat(Threads.suiting(Threads.LARGE, ThreadsTest::threads))
                .isEqualTo(Math.min(all, Nd4j.getEnvironment().maxThreads()) + " " + all + " " + all);
        assertThat(threads()).isEqualTo(before);
    }

    @Test
    void work_that_fails_gives_them_back() {
        String before = threads();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Threads.suiting(Threads.LARGE, () -> {
                    throw new IOException();
                }));
        assertThat(threads()).isEqualTo(before);
    }

    @Test
    void a_batch_of_64_is_small_for_le_net_and_large_for_the_res_net() {
        NetPlan leNet = NetPlan.plan(
                LeNet.leNet(input(1, 28, 28), 10).updater(new Sgd(0.1)).build(), 1, 28, 28);
        NetPlan resNet = NetPlan.plan(
                ResNet.resNet(input(3, 28, 28), 10).updater(new Sgd(0.1)).build(), 3, 28, 28);

        assertThat(leNet.multiplyAdds()).isBetween(400_000L, 450_000L).isLessThan(Threads.LARGE / 64);
        assertThat(resNet.multiplyAdds()).isBetween(19_000_000L, 22_000_000L).isGreaterThan(Threads.LARGE / 64);
    }

    private static String threads() {
        return Nd4j.getEnvironment().maxMasterThreads() + " "
                + NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads() + " "
                + Nd4j.factory().blas().getMaxThreads();
    }
}
