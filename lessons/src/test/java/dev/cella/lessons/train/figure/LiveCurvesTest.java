package dev.cella.lessons.train.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void figureAppearsAtTheStartAndIsRedrawnInItsPlace() {
        History history = MadeHistory.empty("cnn", 2);
        live.started(history);
        pass(300);
        live.updated(history);
        live.finished(history);
        assertEquals(1, cell.shown.size());
        assertEquals(2, cell.updates.size());
        assertEquals(List.of("1"), cell.places());
    }

    @Test
    void itIsRedrawnAtMostFourTimesASecond() {
        History history = MadeHistory.empty("cnn", 2);
        live.started(history);
        for (int i = 0; i < 100; i++) {
            pass(10);
            live.updated(history);
        }
        assertEquals(4, cell.updates.size());
    }

    @Test
    void lastFigureIsThatOfCurves() {
        History history = MadeHistory.empty("cnn", 2);
        live.started(history);
        MadeHistory.addEpoch(history, 5, 0.5, 0.6);
        MadeHistory.addEpoch(history, 5, 0.4, 0.55);
        live.finished(history);
        MimeBundle last = cell.updates.get(cell.updates.size() - 1);
        assertEquals(TrainingFigures.curves(history).svg(), last.data().get("image/svg+xml"));
        assertEquals(TrainingFigures.curves(history).alt(), last.text());
    }

    @Test
    void severalTrainingsGatherInOneFigure() {
        History first = MadeHistory.empty("raw", 2);
        History second = MadeHistory.empty("z-score", 2);
        live.started(first);
        MadeHistory.addEpoch(first, 5, 0.5, 0.6);
        live.finished(first);
        live.started(second);
        MadeHistory.addStep(second, 0.4);
        live.finished(second);
        assertEquals(1, cell.shown.size());
        assertEquals(TrainingFigures.curves(first, second), live.figure());
        assertTrue(cell.updates.get(cell.updates.size() - 1).text().contains("z-score"));
        assertNotEquals(TrainingFigures.curves(first), live.figure());
    }
}
