package dev.cella.lessons.train.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.draw.RecordedCell;
import dev.cella.lessons.draw.chart.Axis;
import dev.cella.lessons.train.History;
import dev.cella.lessons.train.MadeHistory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveCurvesTest {
    private final RecordedCell cell = new RecordedCell();
    private final AtomicLong clock = new AtomicLong();
    private final LiveCurves live = new LiveCurves(Axis.LINEAR, clock::get);

    @BeforeEach
    void enterCell() {
        cell.enter();
    }

    @AfterEach
    void leaveCell() {
        Cell.leave();
    }

    private void pass(long milliseconds) {
        clock.addAndGet(Duration.ofMillis(milliseconds).toNanos());
    }

    @Test
    void figure_appears_at_the_start_and_is_redrawn_in_its_place() {
        History history = MadeHistory.empty("cnn", 2);
        live.started(history);
        pass(300);
        live.updated(history);
        live.finished(history);
        assertThat(cell.shown.size()).isEqualTo(1);
        assertThat(cell.updates.size()).isEqualTo(2);
        assertThat(cell.places()).isEqualTo(List.of("1"));
    }

    @Test
    void it_is_redrawn_at_most_four_times_a_second() {
        History history = MadeHistory.empty("cnn", 2);
        live.started(history);
        for (int i = 0; i < 100; i++) {
            pass(10);
            live.updated(history);
        }
        assertThat(cell.updates.size()).isEqualTo(4);
    }

    @Test
    void last_figure_is_that_of_curves() {
        History history = MadeHistory.empty("cnn", 2);
        live.started(history);
        MadeHistory.addEpoch(history, 5, 0.5, 0.6);
        MadeHistory.addEpoch(history, 5, 0.4, 0.55);
        live.finished(history);
        MimeBundle last = cell.updates.get(cell.updates.size() - 1);
        assertThat(last.data().get("image/svg+xml"))
                .isEqualTo(TrainingFigures.curves(history).svg());
        assertThat(last.text()).isEqualTo(TrainingFigures.curves(history).alt());
    }

    @Test
    void several_trainings_gather_in_one_figure() {
        History first = MadeHistory.empty("raw", 2);
        History second = MadeHistory.empty("z-score", 2);
        live.started(first);
        MadeHistory.addEpoch(first, 5, 0.5, 0.6);
        live.finished(first);
        live.started(second);
        MadeHistory.addStep(second, 0.4);
        live.finished(second);
        assertThat(cell.shown.size()).isEqualTo(1);
        assertThat(live.figure()).isEqualTo(TrainingFigures.curves(first, second));
        assertThat(cell.updates.get(cell.updates.size() - 1).text()).contains("z-score");
        assertThat(live.figure()).isNotEqualTo(TrainingFigures.curves(first));
    }
}
