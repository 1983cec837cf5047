package dev.cella.lessons.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReporterTest {
    private final AtomicLong clock = new AtomicLong(17);
    private final History history = MadeHistory.empty("cnn", 4);
    private int updates;

    private Reporter reporter(long imagesInAll) {
        TrainingObserver counting = new TrainingObserver() {
            @Override
            public void updated(History grown) {
                updates++;
            }
        };
        return new Reporter(history, List.of(counting), imagesInAll, clock::get);
    }

    private void step(Reporter reporter, int batch, long milliseconds) {
        clock.addAndGet(Duration.ofMillis(milliseconds).toNanos());
        MadeHistory.addStep(history, 0.5);
        reporter.stepped(batch);
    }

    @Test
    void watchers_hear_at_most_four_times_a_second() {
        Reporter reporter = reporter(1_000_000);

        for (int i = 0; i < 1000; i++) {
            step(reporter, 1, 3);
        }

        assertThat(updates).isEqualTo(1000 * 3 / 252); // the first step after 250 ms is at 252 ms
    }

    @Test
    void speed_and_time_left_are_those_since_the_start() {
        Reporter reporter = reporter(2_000);

        step(reporter, 200, 1000);
        step(reporter, 300, 1000);

        assertThat(reporter.note()).isEqualTo("epoch 1 of 4, loss 0.500, 250 images/s, 6 s left");
        assertThat(reporter.seconds()).isEqualTo(2.0);
    }

    @Test
    void long_times_are_told_in_minutes_and_hours() {
        Reporter reporter = reporter(10_001);
        step(reporter, 1, 1000);
        assertThat(reporter.note()).isEqualTo("epoch 1 of 4, loss 0.500, 1.0 images/s, 2 h 46 min left");

        Reporter shorter = reporter(201);
        step(shorter, 1, 1000);
        assertThat(shorter.note()).isEqualTo("epoch 1 of 4, loss 0.500, 1.0 images/s, 3 min 20 s left");
    }
}
