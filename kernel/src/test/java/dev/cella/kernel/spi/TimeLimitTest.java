package dev.cella.kernel.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TimeLimitTest {

    @Test
    @Timeout(300)
    void work_that_takes_long_is_noticed_and_goes_on() throws Exception {
        CountDownLatch noticed = new CountDownLatch(1);
        String result = TimeLimit.noticed(Duration.ofMillis(1), noticed::countDown, () -> {
            noticed.await();
            return "done";
        });
        assertThat(result).isEqualTo("done");
    }

    @Test
    void work_that_ends_in_time_is_not_noticed_and_leaves_no_clock() throws Exception {
        AtomicInteger noticed = new AtomicInteger();
        assertThat(TimeLimit.noticed(Duration.ofHours(1), noticed::incrementAndGet, () -> 7))
                .isEqualTo(7);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("cella-time-limit")) {
                thread.join();
            }
        }
        assertThat(noticed).hasValue(0);
    }
}
